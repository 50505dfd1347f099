import { describe, expect, test } from "vitest";
import { type Machine, sideloadPlan } from "../../../addin/manifest/sideload-plan.ts";

const id = "5c0a8e57-3f1d-4c8e-9b62-7d1f0e2a94b3";

function machine(platform: string, files: readonly string[]): Machine {
  return { platform, home: "/home-of-somebody", programFiles: ["C:\\Program Files"], exists: (path) => files.includes(path) };
}

describe("loading the add-in into Excel", () => {
  test("on Windows names the manifest to Excel in the registry and makes a certificate", () => {
    const excel = "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE";
    const plan = sideloadPlan(machine("win32", [excel]), "C:\\so\\dist\\manifest.xml", id, "C:\\so\\.cache");
    expect(plan).toMatchObject({ can: true, copyTo: null, certificate: { files: ["C:\\so\\.cache\\localhost.pfx"] } });
    if (!plan.can) return;
    expect(plan.commands[0]).toEqual(
      expect.arrayContaining(["reg", "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer", id, "C:\\so\\dist\\manifest.xml"]),
    );
    expect(plan.commands.at(-1)).toEqual([excel]);
    expect(plan.certificate.commands[0]?.at(-1)).toContain("-DnsName localhost -CertStoreLocation Cert:\\CurrentUser\\My");
  });

  test("on a Mac copies the manifest where Excel looks for it", () => {
    const plan = sideloadPlan(machine("darwin", ["/Applications/Microsoft Excel.app"]), "/so/manifest.xml", id, "/so/.cache");
    expect(plan).toMatchObject({
      can: true,
      copyTo: `/home-of-somebody/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`,
      certificate: { files: ["/so/.cache/localhost.key", "/so/.cache/localhost.crt"] },
    });
  });

  test.each(["win32", "darwin", "linux"])("without Excel says what to do instead (%s)", (platform) => {
    const plan = sideloadPlan(machine(platform, []), "manifest.xml", id, "x");
    expect(plan.can).toBe(false);
    expect(plan.say.join("\n")).toMatch(/không có Excel[\s\S]*npm start[\s\S]*build:manifest/);
  });
});
