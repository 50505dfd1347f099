/**
 * The part of the schema of add-in-only manifests for task panes that we use: which elements stand in which, in which order.
 * https://learn.microsoft.com/en-us/office/dev/add-ins/develop/manifest-element-ordering
 */
export type ElementRule = { readonly attributes: readonly string[]; readonly children: readonly ChildRule[]; readonly hasText: boolean };

/** A child by its name; `rule` is the key of its own rule when the same name has several. */
export type ChildRule = { readonly name: string; readonly least: number; readonly most: number; readonly rule?: string };

const any = Number.POSITIVE_INFINITY;

function one(name: string, rule?: string): ChildRule {
  return { name, least: 1, most: 1, ...(rule === undefined ? {} : { rule }) };
}

function maybe(name: string, rule?: string): ChildRule {
  return { ...one(name, rule), least: 0 };
}

function many(name: string, least: number, rule?: string): ChildRule {
  return { ...one(name, rule), least, most: any };
}

function element(attributes: readonly string[], children: readonly ChildRule[] = []): ElementRule {
  return { attributes, children, hasText: false };
}

const text: ElementRule = { attributes: [], children: [], hasText: true };
const named = element(["resid"]);
const localized = element(["DefaultValue"], [many("Override", 0)]);

/** Rules by the name of the element, or by a name of their own where one name means several things. */
export const rules: ReadonlyMap<string, ElementRule> = new Map([
  [
    "OfficeApp",
    element(
      ["xmlns", "xsi:type"],
      [
        one("Id", "text"),
        maybe("AlternateId", "text"),
        one("Version", "text"),
        one("ProviderName", "text"),
        one("DefaultLocale", "text"),
        one("DisplayName", "localized"),
        one("Description", "localized"),
        one("IconUrl", "localized"),
        one("HighResolutionIconUrl", "localized"),
        one("SupportUrl", "localized"),
        maybe("AppDomains"),
        one("Hosts", "plainHosts"),
        one("Requirements", "plainRequirements"),
        one("DefaultSettings"),
        one("Permissions", "text"),
        maybe("VersionOverrides"),
      ],
    ),
  ],
  ["text", text],
  ["localized", localized],
  ["Override", element(["Locale", "Value"])],
  ["AppDomains", element([], [many("AppDomain", 1, "text")])],
  ["plainHosts", element([], [many("Host", 1, "plainHost")])],
  ["plainHost", element(["Name"])],
  ["plainRequirements", element([], [one("Sets", "plainSets")])],
  ["plainSets", element(["DefaultMinVersion"], [many("Set", 1, "set")])],
  ["set", element(["Name"])],
  ["DefaultSettings", element([], [one("SourceLocation", "localized")])],
  [
    "VersionOverrides",
    element(
      ["xmlns", "xsi:type"],
      [maybe("Description", "named"), maybe("Requirements", "overrideRequirements"), one("Hosts", "overrideHosts"), one("Resources")],
    ),
  ],
  ["named", named],
  ["overrideRequirements", element([], [one("bt:Sets")])],
  ["bt:Sets", element(["DefaultMinVersion"], [many("bt:Set", 1, "set")])],
  ["overrideHosts", element([], [many("Host", 1, "overrideHost")])],
  ["overrideHost", element(["xsi:type"], [one("DesktopFormFactor")])],
  ["DesktopFormFactor", element([], [maybe("GetStarted"), maybe("FunctionFile", "named"), many("ExtensionPoint", 1)])],
  ["GetStarted", element([], [one("Title", "named"), one("Description", "named"), one("LearnMoreUrl", "named")])],
  ["ExtensionPoint", element(["xsi:type"], [one("CustomTab")])],
  ["CustomTab", element(["id"], [many("Group", 1), one("Label", "named")])],
  ["Group", element(["id"], [one("Label", "named"), one("Icon"), many("Control", 1)])],
  ["Control", element(["xsi:type", "id"], [one("Label", "named"), one("Supertip"), one("Icon"), one("Action")])],
  ["Supertip", element([], [one("Title", "named"), one("Description", "named")])],
  ["Icon", element([], [many("bt:Image", 3, "imageUse")])],
  ["imageUse", element(["size", "resid"])],
  ["Action", element(["xsi:type"], [maybe("TaskpaneId", "text"), maybe("SourceLocation", "named"), maybe("FunctionName", "text")])],
  ["Resources", element([], [one("bt:Images"), one("bt:Urls"), one("bt:ShortStrings"), one("bt:LongStrings")])],
  ["bt:Images", element([], [many("bt:Image", 1, "resource")])],
  ["bt:Urls", element([], [many("bt:Url", 1, "resource")])],
  ["bt:ShortStrings", element([], [many("bt:String", 1, "resource")])],
  ["bt:LongStrings", element([], [many("bt:String", 1, "resource")])],
  ["resource", element(["id", "DefaultValue"], [many("bt:Override", 0, "Override")])],
]);
