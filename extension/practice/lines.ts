/** Names of a few business lines by their four digits; enough for practising. */
const names = new Map([
  ["0127", "Trồng cây chè"],
  ["1076", "Sản xuất chè"],
  ["0161", "Hoạt động dịch vụ trồng trọt"],
  ["5012", "Vận tải hàng hóa ven biển và viễn dương"],
  ["5222", "Hoạt động dịch vụ hỗ trợ vận tải đường thủy"],
]);

/** The name that the page shows for a code. */
export function lineName(code: string): string {
  return names.get(code) ?? `Ngành ${code}`;
}
