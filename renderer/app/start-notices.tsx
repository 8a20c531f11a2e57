import type { StartNotice } from "../../shared/contracts/frame-records.ts";
import { sayNotice } from "../features/settings/say-notice.ts";
import { useFormat, useMessages } from "../i18n/use-messages.tsx";
import { useServices } from "../services/services.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

/** What was found or mended while starting, said once. It takes no focus and stands above the screen. */
export function StartNotices({ notices }: { readonly notices: readonly StartNotice[] }) {
  const { frame } = useMessages();
  const format = useFormat();
  const { engine } = useServices();
  if (notices.length === 0) return null;
  return (
    <section className="start-notices t-unknown" aria-label={frame.noticesTitle}>
      <Icon name="unsafe" />
      <ul className="grow">
        {notices.map((notice) => {
          const text = sayNotice(frame.notices, format, notice);
          return <li key={text}>{text}</li>;
        })}
      </ul>
      <Button onPress={() => void engine.readNotices({})}>{frame.understood}</Button>
    </section>
  );
}
