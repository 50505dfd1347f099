/** Takes files that are dropped anywhere on the page; returns what ends it. `dropping` is set on `<html>` meanwhile. */
export function followDrops(onFile: (file: File) => void): () => void {
  const root = document.documentElement;
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

  const over = (event: DragEvent): void => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    root.classList.add("dropping");
  };
  const leave = (event: DragEvent): void => {
    // The pointer has left the window, not just one element of it.
    if (event.relatedTarget === null) root.classList.remove("dropping");
  };
  const drop = (event: DragEvent): void => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    root.classList.remove("dropping");
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
  };

  root.addEventListener("dragover", over);
  root.addEventListener("dragleave", leave);
  root.addEventListener("drop", drop);
  return () => {
    root.removeEventListener("dragover", over);
    root.removeEventListener("dragleave", leave);
    root.removeEventListener("drop", drop);
  };
}
