import { expect, test } from "vitest";
import { pictures } from "../../../extension/panel/help/pictures.ts";
import type { HelpId } from "../../../extension/panel/help/topic-ids.ts";
import { topicsEn } from "../../../extension/panel/help/topics.en.ts";
import { topicsVi } from "../../../extension/panel/help/topics.vi.ts";
import { topicFaults } from "../../ui/look/topic-faults.ts";

test("every part of the panel has whole help in both languages, with a drawing", () => {
  const ids = Object.keys(pictures) as HelpId[];
  expect(ids).toHaveLength(9);
  expect(ids.flatMap((id) => topicFaults(id, topicsVi[id], topicsEn[id], pictures[id]))).toEqual([]);
});
