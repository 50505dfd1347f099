const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const thousands = ["", "nghìn", "triệu", "tỷ"];

/** A whole amount of đồng in words, "Một tỷ tám trăm triệu đồng"; `null` for what is not a whole amount from 0 to 10^15. */
export function amountInWords(amount: number): string | null {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount >= 1e15) return null;
  const words = amount === 0 ? "không" : numberInWords(amount);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

function numberInWords(value: number): string {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  const words: string[] = [];
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at]!;
    const inBillions = at >= 3;
    if (group > 0) {
      const unit = inBillions && at > 3 ? thousands[at - 3]! : thousands[at]!;
      words.push(`${groupInWords(group, at < groups.length - 1)}${unit === "" ? "" : ` ${unit}`}`);
    }
    // "Nghìn tỷ": the billions are named once, after their last group.
    if (at === 3 && group === 0) words.push("tỷ");
  }
  return words.join(" ");
}

/** Three digits; inside a number the leading zeros are spoken. */
function groupInWords(group: number, inside: boolean): string {
  const hundred = Math.floor(group / 100);
  const ten = Math.floor((group % 100) / 10);
  const one = group % 10;
  const words: string[] = [];
  if (hundred > 0 || inside) words.push(`${digits[hundred]} trăm`);
  if (ten === 0) {
    if (one > 0) words.push(words.length > 0 ? `linh ${digits[one]}` : digits[one]!);
  } else {
    words.push(ten === 1 ? "mười" : `${digits[ten]} mươi`);
    if (one === 1) words.push(ten === 1 ? "một" : "mốt");
    else if (one === 5) words.push("lăm");
    else if (one > 0) words.push(digits[one]!);
  }
  return words.join(" ");
}
