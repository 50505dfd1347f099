declare const __SO_HTX_VERSION__: string;

/** The version of the product, put in by the build; unknown where nothing was built. */
export const version = typeof __SO_HTX_VERSION__ === "undefined" ? "?" : __SO_HTX_VERSION__;
