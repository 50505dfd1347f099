import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLegacyFont, type LegacyFont, toUnicode } from "../../../core/model/legacy-fonts.ts";
import { anyText } from "./any-text.ts";

test.each<[string, LegacyFont, string]>([
  ["Hîp t¸c x· N«ng nghiÖp", "tcvn3", "Hợp tác xã Nông nghiệp"],
  ["T h«ng t cña Bé kÕ ho¹ch", "tcvn3", "T hông t của Bộ kế hoạch"],
  ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "tcvn3", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["X· B×nh Minh", "tcvn3", "Xã Bình Minh"],
  ["§ång Th¸p", "tcvn3", "Đồng Tháp"],
  ["Tæng sè", "tcvn3", "Tổng số"],
  ["th\u00ad¬ng m¹i", "tcvn3", "thương mại"],
  ["Th-¬ng m¹i n-íc", "tcvn3", "Thương mại nước"],
  ["Th¬ng m¹i", "tcvn3", "Thương mại"],
  ["HîP T¸C X·", "tcvn3", "HỢP TÁC XÃ"],
  ["HTX N«ng nghiÖp", "tcvn3", "HTX Nông nghiệp"],
  ["Hôïp taùc xaõ noâng nghieäp", "vni", "Hợp tác xã nông nghiệp"],
  ["HÔÏP TAÙC XAÕ ÑOÀNG TIEÁN", "vni", "HỢP TÁC XÃ ĐỒNG TIẾN"],
  ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "vni", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["Nguyeãn Vaên Ñöùc", "vni", "Nguyễn Văn Đức"],
  ["Quaän Goø Vaáp", "vni", "Quận Gò Vấp"],
  ["TÆNH ÑAÉK LAÉK", "vni", "TỈNH ĐẮK LẮK"],
])("%j is %s", (text, font, unicode) => {
  expect(detectLegacyFont(text)).toBe(font);
  expect(toUnicode(text, font)).toBe(unicode);
});

test.each([
  "",
  "Hợp tác xã nông nghiệp",
  "Xã",
  "xã hoà",
  "toán, hoà, quý, thuý",
  "là và có",
  "Hà Nam",
  "à",
  "HTX",
  "Vốn (triệu đồng)",
  "café, naïve, garçon, Noël, où, été, thé",
  "laïc",
  "haï",
  "Caïn",
  "maïs",
  "tête, fête, même, prêt",
  "Müller, schön, für, Lön",
  "señor, niño, São Paulo, più, città",
  "5 µm, 20 °C, ± 3, × 4, ½",
  "m¹, km², m³, ghi chú¹",
  "© 2020 ABC® – § 12",
  "«An»",
  "x · y",
  "A·B",
  "Số 1 § 2 µ",
])("%j is ordinary text", (text) => {
  expect(detectLegacyFont(text)).toBeNull();
});

const sentences = [
  "Hợp tác xã nông nghiệp dịch vụ tổng hợp Phú Hòa",
  "Số lượng thành viên và người lao động thường xuyên",
  "Đang hoạt động, đã được cấp giấy chứng nhận đăng ký",
  "Ngừng hoạt động chờ làm thủ tục giải thể",
  "Trồng lúa, nuôi tôm nước lợ và chế biến thủy sản",
  "Giám đốc: Nguyễn Thị Ngọc Ánh, sinh năm 1985",
  "Huyện Đắk Glei, tỉnh Kon Tum",
  "Quỹ tín dụng nhân dân Sông Xanh",
  "khuyến khích, nghiêng, ngoằn, khuỷu, quyển, thuở, mười, rượu, yếu, ỷ lại",
  "ắt bằng ẳng bẵng ặt ấn ần ẩn ẫn ận ếch ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử những ự ý ỳ ỷ ỹ ỵ í mì ỉ ĩ ị đi",
];

/** The letters of TCVN3 by their places in the code page, written down from the standard. */
const tcvn3 = new Map(
  Object.entries({
    à: 0xb5,
    ả: 0xb6,
    ã: 0xb7,
    á: 0xb8,
    ạ: 0xb9,
    ă: 0xa8,
    ằ: 0xbb,
    ẳ: 0xbc,
    ẵ: 0xbd,
    ắ: 0xbe,
    ặ: 0xc6,
    â: 0xa9,
    ầ: 0xc7,
    ẩ: 0xc8,
    ẫ: 0xc9,
    ấ: 0xca,
    ậ: 0xcb,
    đ: 0xae,
    è: 0xcc,
    ẻ: 0xce,
    ẽ: 0xcf,
    é: 0xd0,
    ẹ: 0xd1,
    ê: 0xaa,
    ề: 0xd2,
    ể: 0xd3,
    ễ: 0xd4,
    ế: 0xd5,
    ệ: 0xd6,
    ì: 0xd7,
    ỉ: 0xd8,
    ĩ: 0xdc,
    í: 0xdd,
    ị: 0xde,
    ò: 0xdf,
    ỏ: 0xe1,
    õ: 0xe2,
    ó: 0xe3,
    ọ: 0xe4,
    ô: 0xab,
    ồ: 0xe5,
    ổ: 0xe6,
    ỗ: 0xe7,
    ố: 0xe8,
    ộ: 0xe9,
    ơ: 0xac,
    ờ: 0xea,
    ở: 0xeb,
    ỡ: 0xec,
    ớ: 0xed,
    ợ: 0xee,
    ù: 0xef,
    ủ: 0xf1,
    ũ: 0xf2,
    ú: 0xf3,
    ụ: 0xf4,
    ư: 0xad,
    ừ: 0xf5,
    ử: 0xf6,
    ữ: 0xf7,
    ứ: 0xf8,
    ự: 0xf9,
    ỳ: 0xfa,
    ỷ: 0xfb,
    ỹ: 0xfc,
    ý: 0xfd,
    ỵ: 0xfe,
    Ă: 0xa1,
    Â: 0xa2,
    Ê: 0xa3,
    Ô: 0xa4,
    Ơ: 0xa5,
    Ư: 0xa6,
    Đ: 0xa7,
  }),
);

function typedInTcvn3(text: string): string {
  return [...text].map((letter) => (tcvn3.has(letter) ? String.fromCharCode(tcvn3.get(letter)!) : letter)).join("");
}

const vniSingle = new Map(Object.entries({ đ: "ñ", ơ: "ô", ư: "ö", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î", í: "í", ì: "ì" }));
const vniTones = new Map(Object.entries({ "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï" }));
const vniRoof = new Map(Object.entries({ "": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä" }));
const vniBreve = new Map(Object.entries({ "": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë" }));

function typedInVni(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const apart = small.normalize("NFD");
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? "";
      const plain = apart.replace(tone, "").normalize("NFC");
      const typed =
        vniSingle.get(small) ??
        (/[âêô]/.test(plain)
          ? plain.normalize("NFD")[0]! + vniRoof.get(tone)!
          : plain === "ă"
            ? `a${vniBreve.get(tone)!}`
            : (vniSingle.get(plain) ?? plain) + (tone === "" ? "" : vniTones.get(tone)!));
      return small === letter ? typed : typed.toUpperCase();
    })
    .join("");
}

describe("round trip", () => {
  test.each(sentences)("%s", (sentence) => {
    const small = sentence.replace(/Á/, "á");
    expect(toUnicode(typedInTcvn3(small), "tcvn3")).toBe(small);
    expect(toUnicode(typedInVni(sentence), "vni")).toBe(sentence);
    expect(toUnicode(typedInVni(sentence.toUpperCase()), "vni")).toBe(sentence.toUpperCase());
  });

  test("of any words of them, found by their font", () => {
    const words = fc.array(fc.constantFrom(...sentences.slice(0, 8).flatMap((sentence) => sentence.split(/[ ,:]+/))), {
      minLength: 6,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ").replace(/Á/g, "á");
        fc.pre(/[\u1ea0-\u1ef9].*[\u1ea0-\u1ef9].*[\u1ea0-\u1ef9]/.test(text));
        expect(toUnicode(typedInVni(text), "vni")).toBe(text);
        expect(toUnicode(typedInTcvn3(text), "tcvn3")).toBe(text);
        expect(detectLegacyFont(typedInTcvn3(text))).toBe("tcvn3");
        expect(detectLegacyFont(text)).toBeNull();
      }),
    );
  });
});

test("capitals of an all-capital font come back", () => {
  expect(toUnicode(typedInTcvn3("HợP TáC Xã NôNG NGHIệP"), "tcvn3")).toBe("HỢP TÁC XÃ NÔNG NGHIỆP");
});

test("any text is looked at and converted without an error", () => {
  const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(fc.oneof(anyText, latin), (text) => {
      expect([null, "tcvn3", "vni"]).toContain(detectLegacyFont(text));
      for (const font of ["tcvn3", "vni"] as const) expect(toUnicode(text, font)).toBe(toUnicode(text, font).normalize("NFC"));
    }),
  );
});
