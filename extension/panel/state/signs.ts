/** What a page says of itself where nothing on it can be filled: why that may be. */
import { type Api, api } from "../../browser/api.ts";

export type Signs = {
  /** Hosts of frames that belong to others: nobody has let us in there. */
  readonly frames: readonly string[];
  /** The page asks for a password: the session has probably ended. */
  readonly login: boolean;
  /** The portal reports a fault or is overloaded. */
  readonly fault: boolean;
};

/** Looks for the signs in the top frame of a tab; none where the browser does not let us in. */
export async function signsOf(tab: number, browser: Api = api()): Promise<Signs> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: readSigns });
    return answer?.result ?? none;
  } catch {
    return none;
  }
}

const none: Signs = { frames: [], login: false, fault: false };

/** Runs in the page: whatever it needs stands inside. */
function readSigns(): Signs {
  const frames = Array.from(document.querySelectorAll("iframe")).flatMap((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    if (frame.contentDocument !== null || width < 200 || height < 100 || !/^https?:/.test(frame.src)) return [];
    return [new URL(frame.src).hostname];
  });
  const login = Array.from(document.querySelectorAll("input[type=password]")).some((box) => box.getBoundingClientRect().width > 0);
  const words = `${document.title} ${document.body?.innerText.slice(0, 3000) ?? ""}`.normalize("NFC");
  const fault =
    /server is busy|báo lỗi!|lỗi không thể xử lí|runtime error|service unavailable|bad gateway|hết phiên|phiên (?:làm việc|đăng nhập) (?:đã )?(?:kết thúc|hết)/iu.test(
      words,
    );
  return { frames: [...new Set(frames)], login, fault };
}
