import { type ReactNode, useEffect, useRef } from "react";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";

interface FormFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly first: string;
  readonly keep: string;
  readonly busy?: string | undefined;
  readonly isDanger?: boolean;
  readonly failure?: Failure | undefined;
  readonly onFirst: () => void;
  readonly onKeep: () => void;
}

/** A form beside the list: Ctrl+Enter does it, Esc leaves everything as it is. Scanning goes on meanwhile. */
export function FormFrame({ title, children, first, keep, busy, failure, ...props }: FormFrameProps) {
  const { failures } = useMessages();
  useCommands({ "Ctrl+Enter": props.onFirst, Esc: props.onKeep });
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  return (
    <section className="line-form" aria-label={title} ref={frame}>
      <h2>{title}</h2>
      {children}
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
      <div className="row row-end line-form-acts">
        <Button onPress={props.onKeep} shortcut="Esc">
          {keep}
        </Button>
        <Button
          kind={props.isDanger ? "danger" : "primary"}
          onPress={props.onFirst}
          shortcut="Ctrl+Enter"
          busy={busy}
        >
          {first}
        </Button>
      </div>
    </section>
  );
}
