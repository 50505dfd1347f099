// Loaded before the program under test: whatever would speak to the network ends it, and names itself.
const refuse = (what) => () => {
  process.stderr.write(`NETWORK ${what}\n`);
  process.exit(86);
};
const net = require("node:net");
const dns = require("node:dns");
// Sockets of this machine's own files (how a compiler speaks to its parent) are no network.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [first] = given.flat();
  if (typeof first === "object" && first !== null && typeof first.path === "string" && first.port === undefined)
    return connect.apply(this, given);
  return refuse("connect")();
};
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny"]) {
  dns[name] = refuse(`dns.${name}`);
  dns.promises[name] = refuse(`dns.${name}`);
}
for (const [module, names] of [
  ["node:http", ["request", "get"]],
  ["node:https", ["request", "get"]],
  ["node:http2", ["connect"]],
  ["node:dgram", ["createSocket"]],
  ["node:tls", ["connect"]],
]) {
  for (const name of names) require(module)[name] = refuse(`${module}.${name}`);
}
globalThis.fetch = refuse("fetch");
globalThis.WebSocket = refuse("WebSocket");
