import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests that drive a browser take minutes: what is left for the end should be short, or one worker ends long before the other. */
const drivesBrowser = /\/test\/(?:extension\/(?:browser|practice)|addin\/taskpane|proof)\//;

/** The order of the files of tests: those that drive a browser first, the larger ones before the smaller ones. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => drivesBrowser.test(moduleId.replaceAll("\\", "/"));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
