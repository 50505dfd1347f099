import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeHost, placeOf } from "../../../extension/browser/hosts.ts";

const known = ["hokinhdoanh.dkkd.gov.vn", "dichvucong.gov.vn"];

describe("judgeHost", () => {
  it("knows the hosts of portal files, and those of the state", () => {
    expect(judgeHost("hokinhdoanh.dkkd.gov.vn", known)).toBe("known");
    expect(judgeHost("HOKINHDOANH.dkkd.gov.vn.", known)).toBe("known");
    expect(judgeHost("dichvucong.bacninh.gov.vn", known)).toBe("state");
    expect(judgeHost("127.0.0.1", known)).toBe("local");
    expect(judgeHost("localhost", known)).toBe("local");
    expect(judgeHost("hop-tac-xa.example", known)).toBe("other");
    expect(judgeHost("governance.example", known)).toBe("other");
  });

  it("keeps names away that are made to look like the state's", () => {
    const alike = [
      "gov.vn.example.com",
      "hokinhdoanh.dkkd.gov.vn.example.com",
      "gov.vn.example",
      "evilgov.vn",
      "gov-vn.com",
      "dichvucong-gov.vn",
      "dangkykinhdoanh.g0v.vn",
      "dichvucong.gov.com",
      "dichvucong.com",
      "hokinhdoanh-dkkd.vn",
      "hokinhdoanhdkkdgovvn.com",
      "hokinhdoanh.dkkd.gov.v.n.example",
      "xn--dichvucng-p8a.gov.vn",
    ];
    expect(alike.filter((host) => judgeHost(host, known) !== "alike")).toEqual([]);
  });

  it("takes no name for the state's that does not end with gov.vn", () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        const kind = judgeHost(host, known);
        return host.endsWith(".gov.vn") || host === "gov.vn" || (kind !== "state" && kind !== "known");
      }),
    );
    fc.assert(fc.property(fc.domain(), (host) => judgeHost(`gov.vn.${host}`, known) === "alike" || host.endsWith(".gov.vn")));
  });
});

describe("placeOf", () => {
  it("asks for one exact host", () => {
    expect(placeOf("https://dangky.xa.gov.vn:8443/a?b#c")).toEqual({
      host: "dangky.xa.gov.vn",
      origin: "https://dangky.xa.gov.vn/*",
      secure: true,
    });
    expect(placeOf("http://127.0.0.1:3000/")?.secure).toBe(true);
    expect(placeOf("http://dangky.xa.gov.vn/")?.secure).toBe(false);
  });

  it("knows no place on pages of the browser, files and nonsense", () => {
    for (const address of ["chrome://extensions", "about:blank", "file:///etc/hosts", "javascript:1", "", "không"])
      expect(placeOf(address)).toBeNull();
  });
});
