/** Bodies that a plan names: offices, committees, unions. */

/** The bodies of a stretch of text, in order, as written. */
export function readBodies(text: string): string[] {
  const bodies: string[] = [];
  let open = false;
  for (const raw of protect(text.slice(0, 1200)).split(/[,;:()]|\s(?:và|cùng|với)\s|(?:\s|^)(?:chủ trì|phối hợp(?: với)?)(?=[\s,]|$)/u)) {
    const part = unprotect(cut(raw.replace(/\s+/g, " ").trim())).replace(/(?<![\s.*])[\s.*]+$/u, "");
    if (part === "") continue;
    const begin = part.search(head);
    if (begin === 0 || (begin > 0 && lead.test(part.slice(0, begin)))) {
      bodies.push(part.slice(begin).replace(/(?<![\s.*-])[\s.*-]+$/u, ""));
      open = true;
    } else if (open && more.test(part) && bodies.length > 0) bodies[bodies.length - 1] += `, ${part.replace(/(?<![\s.*])[\s.*]+$/u, "")}`;
    else open = false;
  }
  return [...new Set(bodies)].filter((body) => body.length >= 3 && body.length <= 120);
}

/** The body that opens a sentence or heading ("Phòng Kinh tế: …", "Giao UBND xã A …"), `null` when another word does. */
export function leadingBody(text: string): string | null {
  const words = text.replace(/^[\s*+-]+/u, "").replace(/^(?:giao|đề nghị|yêu cầu|phân công)(?: cho)?\s/iu, "");
  return head.exec(words)?.index === 0 ? (readBodies(words.slice(0, 200))[0] ?? null) : null;
}

/** The bodies a report goes to: behind "về", "gửi", "báo cáo". */
export function readRecipients(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /(?:gửi(?: kết quả| báo cáo| danh sách)?(?: về| cho| đến)?|báo cáo(?: kết quả(?: \p{L}+){0,8}?| kết quả| năm| quý| tình hình(?: \p{L}+){0,6}?)?(?: về| cho| lên| với)?|(?<=\s)về|trình) (?=\p{Lu}|các )/gu,
  )) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 220);
    if (head.exec(rest)?.index !== 0) continue;
    const stop = rest.search(/\s(?:để|trước|vào|theo|chậm|tổng hợp|xem xét|tham mưu|báo cáo|biết|hàng|hằng|định kỳ|cấp có)(?:\s|$)|[.;]/u);
    const words = (stop < 0 ? rest : rest.slice(0, stop)).replace(/\([^)]*\)?/gu, " ");
    for (const body of readBodies(words)) if (!found.includes(body)) found.push(body);
  }
  return found;
}

const head =
  /(?:Uỷ ban|Ủy ban|UBND|UBMTTQ|Phòng |Sở |Liên minh|Ban |Hội |Đoàn |Tỉnh [Đđ]oàn|Chi cục|Cục |Trung tâm|Văn phòng|Quỹ |Ngân hàng|[Cc]ác [Ss]ở|[Cc]ác phòng|[Cc]ác cơ quan|[Cc]ác đơn vị|[Cc]ác HTX|[Cc]ác hợp tác xã|[Cc]ác ngành|[Cc]ác ban|[Cc]ác thành viên|[Cc]ác (?:[Hh]uyện|[Tt]hành|[Đđ]ảng) (?:ủy|uỷ)|[Cc]ác xã|[Cc]ác phường|[Cc]ác địa phương|[Cc]ác tổ hợp tác|[Cc]ác THT|Thành viên|Đảng ủy|Đảng uỷ|Thành ủy|Huyện ủy|Tỉnh ủy|Thị ủy|Ban Thường vụ|HĐND|Hội đồng|Trưởng |Chủ tịch|Giám đốc|Thủ trưởng|Mặt trận|Công an|Bộ |Cơ quan|Phường |Xã |Lãnh đạo|Tổ công tác|Tổ hỗ trợ|Tổ chuyên|Bộ phận|Công chức|Cán bộ)/u;
const lead = /^(?:(?:giao|đề nghị|yêu cầu|phân công|thực hiện|cho|do|tới|đến|qua|gửi|về|báo cáo|trình|các|là|thường trực)\s)*$/iu;
/** Words that go on with the body before: "UBND các phường, xã", "Các sở, ban, ngành". */
const more =
  /^(?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|đặc khu|ban|ngành|đoàn thể|sở|phòng|tổ chức đoàn thể|địa phương|đơn vị(?: có)? liên quan)(?:\s(?:tỉnh|huyện|xã|phường|thành phố|liên quan|trên địa bàn))*$/u;

/** Names with a comma or "và" inside: they are one body. */
const joined =
  /Kế hoạch và Đầu tư|Nông nghiệp và (?:Phát triển nông thôn|PTNT|Môi trường)|[Xx]ây dựng và [Pp]hát triển|Tài nguyên và Môi trường|Lao động,? (?:-\s)?Thương binh và Xã hội|Khoa học và Công nghệ|Văn hóa,? (?:Thể thao|Thông tin|Thể thao và Du lịch|Thông tin và Thể thao)(?: và (?:Du lịch|Thể thao|Truyền thông))?|Hạ tầng và Đô thị|Kinh tế, Hạ tầng(?: và Đô thị)?|Giáo dục và Đào tạo|Thông tin và Truyền thông|Dân tộc và Tôn giáo|Tài chính và Kế hoạch|đổi mới,? (?:và )?phát triển|Thương mại, Du lịch|Đầu tư, Thương mại, Du lịch|Xúc tiến,? Đầu tư(?:, Thương mại(?:, Du lịch)?)?/gu;

function protect(text: string): string {
  return text.replace(joined, (name) => name.replace(/ và /g, "\u0001").replace(/, /g, "\u0002"));
}

function unprotect(text: string): string {
  return text.replaceAll("\u0001", " và ").replaceAll("\u0002", ", ");
}

function cut(part: string): string {
  const stop = part.search(
    /\s(?:tổ chức|tham mưu|chịu|xây dựng|báo cáo|tổng hợp|gửi|có trách nhiệm|thực hiện|theo dõi|triển khai|hướng dẫn|là cơ quan|là đầu mối|trực tiếp|căn cứ|tuyên truyền|vận động|đề ra|tiếp tục|rà soát|định kỳ|hằng|hàng|trước|để|quan tâm|đánh giá|lựa chọn|phê duyệt|kết quả|tình hình|danh sách|số liệu|theo mẫu|nộp)(?=\s|$)/u,
  );
  return stop < 0 ? part : part.slice(0, stop);
}
