/** Columns under heads of two or three levels: which of the levels ask, and which only say of which side the columns are. */
import { plainText } from "../../../core/forms/words.ts";
import { lexiconOf } from "./lexicon.ts";
import { isOrdinary, shareUnknown } from "./ordinary.ts";
import { type Reading, readText, type Spelling } from "./read-text.ts";
import { isFigureColumn, isGeneral, onlyNames, tells } from "./says.ts";

/**
 * "Nhân thân › Ngày sinh", "Nhân sự › Giám đốc": a head over several columns that says nothing of its own. Over what every person is asked, and
 * over a person's name, a side of persons says nothing either.
 */
export function underGeneral(column: string, spelling: Spelling): string {
  const at = column.lastIndexOf(headJoint);
  if (at < 0) return column;
  const [upper, lower] = [column.slice(0, at), column.slice(at + headJoint.length)];
  const over = readText(upper, spelling);
  if (isGeneral(over, spelling) || parts.test(plainText(upper))) return lower;
  const own = readText(lower, spelling);
  const said = [...own.tokens].filter(([, share]) => share === 1);
  // "Địa chỉ › Xã": the parts of one address.
  if (said.length > 0 && [...over.tokens.keys()].join() === "@address" && said.every(([token]) => ofPlaces.has(token))) return lower;
  // "Cá nhân thành viên › Họ và tên": what every person is asked, of the one that the head names.
  const besides = new Map([...over.tokens].filter(([token]) => !token.startsWith("s.")));
  const isOfOne = over.subjects.size === 1 && over.stranger === null && besides.size > 0 && isGeneral({ tokens: besides }, spelling);
  if (isOfOne && said.length > 0 && said.every(([token]) => ofPersons.has(token))) return lower;
  // "Lao động › Là thành viên" asks how many of the workers are members.
  const asks = [...over.tokens].some(([token, share]) => share === 1 && token.startsWith("@"));
  const isPersons = said.length > 0 && ((onlyNames(own) && !asks) || said.every(([token]) => ofPersons.has(token)));
  const isMute = over.subjects.size === 0 && over.stranger === null && over.time === null && !over.isNew;
  return isPersons && isMute && shareUnknown(over, lexiconOf(spelling)) === 0 ? lower : column;
}

/** "Tài chính › Doanh thu": the lowest head alone, where those over it only say of which side it is; `null` where they say more. */
export function lowestHead(column: string, spelling: Spelling): Reading | null {
  const at = column.lastIndexOf(headJoint);
  if (at < 0) return null;
  const [over, own] = [column.slice(0, at), column.slice(at + headJoint.length)].map((text) => readText(text, spelling));
  const isMute = over!.subjects.size === 0 && over!.stranger === null && over!.time === null && !over!.isNew;
  const isSide = [...over!.tokens].every(([token, share]) => share < 1 || isOrdinary(token, spelling));
  return isMute && isSide && tells(own!) && !isGeneral(own!, spelling) && !isFigureColumn(column.slice(at + headJoint.length), own!)
    ? own!
    : null;
}

/** "Chia theo loại thành viên › Chính thức", "Biến động trong năm › Gia nhập", "Theo địa bàn mới › Xã": that these are parts. */
const parts =
  /^(?:(?:duoc )?(?:chia|phan|phan loai|phan chia) theo|trong do|bao gom|bien dong|theo (?:dia ban|don vi hanh chinh))(?: (?:loai|nhom|doi tuong|thanh vien|trong|nam|ky|gom|ve|so|luong|moi|hien|nay|2|hai|cap))*$/;

/** Between the heads of a column, the outermost first. */
export const headJoint = " › ";

const ofPlaces: ReadonlySet<string> = new Set("street ward district province country".split(" ").map((id) => `@${id}`));

/** What every person is asked, whatever the side of the person is called. */
const ofPersons: ReadonlySet<string> = new Set(
  "fullName phone email birthDate gender personalId passport nationality ethnicity title address".split(" ").map((id) => `@${id}`),
);
