import { Component, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface Words {
  readonly what: string;
  readonly safe: string;
  readonly doNow: string;
  readonly restart: string;
}

interface Props {
  readonly words: Words;
  readonly onRestart: () => void;
  /** Hears that nothing of the screens is there any more. */
  readonly onBroken: () => void;
  readonly children: ReactNode;
}

/** A bug is shown with what to do; the ledger does not depend on any screen. A class, since React has no other way. */
export class ErrorBoundary extends Component<Props, { readonly broken: string | null }> {
  override state = { broken: null };

  static getDerivedStateFromError(error: unknown) {
    return { broken: String(error) };
  }

  override componentDidCatch() {
    this.props.onBroken();
  }

  override render() {
    const { words, onRestart, children } = this.props;
    if (this.state.broken === null) return children;
    return (
      <main className="opening">
        <Notice
          tone="unknown"
          icon="unsafe"
          words={{ what: words.what, safe: words.safe, doNow: [words.doNow] }}
        >
          <p className="mono sub">{this.state.broken}</p>
          <Button kind="primary" onPress={onRestart}>
            {words.restart}
          </Button>
        </Notice>
      </main>
    );
  }
}
