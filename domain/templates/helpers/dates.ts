import { DateFault, isTimeZone, patternFault, patternOf, writeDate } from "../dates/date-pattern";
import { readDate } from "../dates/read-date";
import { type Calling, type Helper, HelperFault, type Literals } from "./define";
import { isMissing, textOf } from "./values";

/** HLP-3. Formats are full, long, medium, short, or a pattern of Java's SimpleDateFormat. */
export const dates = {
  dateFormat: {
    takes: [1, 4],
    named: ["inputFormat", "outputFormat", "format", "tz"],
    faultIn: ({ values, hash }) => formatsFault(formatsOf(values.slice(1), hash)),
    run: ([value, ...formats], { hash, moment }) => {
      if (isMissing(value)) return "";
      const { input, output, zone } = formatsOf(formats, hash);
      const readAs = isMissing(input) ? null : patternOf(textOf(input));
      return attempt(() => {
        const date = readDate(typeof value === "number" ? value : textOf(value), {
          pattern: readAs,
          zone: zoneOf(zone),
          now: moment.now,
        });
        return writeDate(date, patternOf(textOf(output)));
      });
    },
  },
  now: {
    takes: [0, 2],
    named: ["format", "outputFormat", "tz"],
    faultIn: ({ values, hash }) => formatsFault(nowFormats(values, hash)),
    run: (values, { hash, moment }) => {
      const { output, zone } = nowFormats(values, hash);
      return attempt(() => {
        const at = readDate(moment.now.getTime(), { pattern: null, zone: zoneOf(zone), now: moment.now });
        return writeDate(at, patternOf(textOf(output)));
      });
    },
  },
} satisfies Record<string, Helper>;

interface Formats {
  input?: unknown;
  output?: unknown;
  zone?: unknown;
}

type Hash = Calling["hash"] | Literals["hash"];

/** By name as Pinpoint's guide writes them; by position an only one is how the date is to be written. */
function formatsOf(values: readonly unknown[], hash: Hash): Formats {
  const [input, output, zone] = values.length === 1 ? [undefined, values[0]] : values;
  return {
    input: input ?? hash.inputFormat,
    output: output ?? hash.outputFormat ?? hash.format,
    zone: zone ?? hash.tz,
  };
}

function nowFormats([output, zone]: readonly unknown[], hash: Hash): Formats {
  return { output: output ?? hash.format ?? hash.outputFormat, zone: zone ?? hash.tz };
}

const zoneOf = (zone: unknown) => textOf(zone).trim() || "UTC";

function formatsFault({ input, output, zone }: Formats): string | null {
  if (zone !== undefined && !isTimeZone(zoneOf(zone))) return noZone(zoneOf(zone));
  const wrong = [input, output].flatMap((format) =>
    format === undefined ? [] : (patternFault(patternOf(textOf(format))) ?? []),
  );
  return wrong[0] ?? null;
}

function attempt(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (error instanceof DateFault) throw new HelperFault(error.message);
    throw error;
  }
}

const noZone = (zone: string) => `There is no time zone “${zone}”: write one like Europe/Berlin`;
