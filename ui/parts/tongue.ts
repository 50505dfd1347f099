/** Where a text of a plan stands in English, or in Vietnamese as the document or an officer worded it: the `lang` of its element. */
export function tongueOf(text: string): { lang?: "vi" } {
  return vietnamese.test(text.replace(/“[^“”]*”/gu, "")) ? { lang: "vi" } : {};
}

const vietnamese = /[à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]/iu;
