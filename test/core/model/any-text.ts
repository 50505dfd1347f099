import fc from "fast-check";

/** Any text: letters and signs that officers use, marks that combine, and every code unit there is, lone surrogates included. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0xa0, max: 0x1b0 }),
      fc.integer({ min: 0x1ea0, max: 0x1ef9 }),
      fc.constantFrom(0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31b, 0x200b, 0xa0, 0xad, 0x2013, 0x2026, 0x0a, 0x09),
      fc.integer({ min: 0, max: 0xffff }),
    ),
    { maxLength: 24 },
  )
  .map((codes) => String.fromCharCode(...codes));
