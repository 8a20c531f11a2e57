import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import type { Tone } from "./tone.ts";

/** A finding in a row: silhouette and word on the ground of its tone. */
export function Tag({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  return (
    <span className={`tag t-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
