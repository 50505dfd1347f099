/** Hears of errors that no piece of work caught; `tell` gets each. */
export function followFaults(tell: (reason: unknown) => void): void {
  addEventListener("error", ({ error }) => {
    // Without an error it is another page's script, or a notice of the browser.
    if (error !== null && error !== undefined) tell(error);
  });
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
}

/** Whether it is what browsers throw when a file that was chosen is no longer the one on the disk, is locked, or is a folder. */
export function isLostFile(reason: unknown): boolean {
  return reason instanceof DOMException && (reason.name === "NotReadableError" || reason.name === "NotFoundError");
}
