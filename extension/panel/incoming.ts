/** Records that are dropped on the panel or pasted into it. */
import { messages } from "./state/language.ts";
import { openFile, openText } from "./state/source.ts";
import { problem } from "./state/work.ts";

/** Opens a file that is dropped anywhere on the panel. */
export function takeDrops(): void {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void openFile(file);
  });
}

/** Opens records that are pasted outside the boxes for typing. */
export function takePastes(): void {
  document.addEventListener("paste", (event) => {
    const target = event.target as HTMLElement | null;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const records = text.trimStart().startsWith("{");
    if (target?.matches("input,textarea,select") === true && !records) return;
    event.preventDefault();
    if (file !== undefined) void openFile(file);
    else if (records) void openText(text);
    else problem.value = () => messages.value.source.notRecords;
  });
}
