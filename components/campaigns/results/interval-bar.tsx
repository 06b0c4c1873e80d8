import type { Interval } from "@/domain/experiments/difference";
import classes from "./interval-bar.module.css";
import { intervalInWords } from "./verdict-words";

const WIDTH = 220;
const HEIGHT = 28;

interface Props {
  interval: Interval;
  /** Half of what is drawn: the line runs from −reach to +reach, and zero stands in the middle. */
  reach: number;
}

/** A difference with its interval, on the same scale in every row; the line in the middle is no difference. */
export function IntervalBar({ interval, reach }: Props) {
  const at = (share: number) => ((Math.max(-reach, Math.min(reach, share)) + reach) / (2 * reach)) * WIDTH;
  const tone = interval.low > 0 ? "more" : interval.high < 0 ? "less" : "unclear";
  return (
    <svg
      className={classes.bar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`Difference ${intervalInWords(interval)}`}
      data-tone={tone}
    >
      <line className={classes.zero} x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} />
      <rect
        className={classes.range}
        x={at(interval.low)}
        width={Math.max(2, at(interval.high) - at(interval.low))}
        y={HEIGHT / 2 - 4}
        height={8}
        rx={4}
      />
      <circle className={classes.estimate} cx={at(interval.estimate)} cy={HEIGHT / 2} r={5} />
    </svg>
  );
}

/** The scale that all of them fit on; a hundredth at least. */
export const reachOf = (intervals: Interval[]): number =>
  Math.max(0.01, ...intervals.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
