// Loaded before the program: a disk so slow that files stop half written, and a line that says so.
const promises = require("node:fs/promises");
const { syncBuiltinESMExports } = require("node:module");

const { writeFile } = promises;
promises.writeFile = async (path, bytes, options) => {
  const whole = Buffer.from(bytes);
  await writeFile(path, whole.subarray(0, whole.length >> 1), options);
  process.stderr.write("HALF\n");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  await writeFile(path, whole);
};
syncBuiltinESMExports();
