import { posix, win32 } from "node:path";

/** What there is to know about a machine. `exists` tells of files and folders. */
export type Machine = {
  readonly platform: string;
  readonly home: string;
  readonly programFiles: readonly string[];
  readonly exists: (path: string) => boolean;
};

/** A program with its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** How the add-in comes into Excel on this machine: files to copy and commands to run, or sentences on what to do instead. */
export type Sideload =
  | {
      readonly can: true;
      /** Makes a certificate for localhost and lets this machine trust it; asks the person once. */
      readonly certificate: { readonly files: readonly string[]; readonly commands: readonly Command[] };
      readonly copyTo: string | null;
      readonly commands: readonly Command[];
      readonly say: readonly string[];
    }
  | { readonly can: false; readonly say: readonly string[] };

/** Password of a certificate that never leaves the machine it was made on. */
export const passphrase = "so-htx";

/** How to load the add-in of a manifest into Excel. `folder` is for the certificate, `id` is that of the manifest. */
export function sideloadPlan({ platform, home, programFiles, exists }: Machine, manifest: string, id: string, folder: string): Sideload {
  if (platform === "win32") {
    const excel = programFiles
      .flatMap((root) => ["Office16", "root\\Office16"].map((office) => win32.join(root, "Microsoft Office", office, "EXCEL.EXE")))
      .find(exists);
    if (excel === undefined) return { can: false, say: withoutExcel };
    const file = win32.join(folder, "localhost.pfx");
    const script =
      "$c = New-SelfSignedCertificate -DnsName localhost -CertStoreLocation Cert:\\CurrentUser\\My -FriendlyName 'So HTX localhost'; " +
      `Export-PfxCertificate -Cert $c -FilePath '${file}' -Password (ConvertTo-SecureString '${passphrase}' -AsPlainText -Force) | Out-Null; ` +
      "$r = New-Object System.Security.Cryptography.X509Certificates.X509Store('Root','CurrentUser'); $r.Open('ReadWrite'); $r.Add($c); $r.Close()";
    return {
      can: true,
      certificate: { files: [file], commands: [["powershell", "-NoProfile", "-Command", script]] },
      copyTo: null,
      commands: [
        ["reg", "add", "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer", "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"],
        [excel],
      ],
      say: ["Trong Excel: thẻ Chèn (Insert) > Phần bổ trợ của tôi > Phần bổ trợ cho nhà phát triển > Sổ HTX. Bấm Ctrl+C ở đây để dừng."],
    };
  }
  if (platform === "darwin") {
    if (!exists("/Applications/Microsoft Excel.app")) return { can: false, say: withoutExcel };
    const key = posix.join(folder, "localhost.key");
    const certificate = posix.join(folder, "localhost.crt");
    const keychain = posix.join(home, "Library/Keychains/login.keychain-db");
    return {
      can: true,
      certificate: {
        files: [key, certificate],
        commands: [
          [
            ...["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "365", "-subj", "/CN=localhost"],
            ...["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
          ] as unknown as Command,
          ["security", "add-trusted-cert", "-r", "trustRoot", "-k", keychain, certificate],
        ],
      },
      copyTo: posix.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef", `${id}.manifest.xml`),
      commands: [["open", "-a", "Microsoft Excel"]],
      say: ["Trong Excel: thẻ Chèn (Insert) > Phần bổ trợ của tôi > Sổ HTX. Bấm Ctrl+C ở đây để dừng."],
    };
  }
  return { can: false, say: withoutExcel };
}

const withoutExcel: readonly string[] = [
  "Máy này không có Excel trên máy tính (Windows hoặc macOS), nên không nạp thử được. Có thể:",
  "- dùng ngay trong trình duyệt, không cần Excel: npm start",
  "- thử với Excel trên web: đưa thư mục dist/addin lên một máy chủ https, chạy npm run build:manifest -- --url https://ĐỊA-CHỈ/ rồi trong Excel trên web chọn Phần bổ trợ > Tải lên phần bổ trợ của tôi > manifest.xml",
  "- cài cho cả đơn vị: xem mục “Trong Excel” của README.",
];
