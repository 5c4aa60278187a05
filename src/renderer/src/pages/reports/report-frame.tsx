import { type Ref, useState } from 'react';

interface ReportFrameProps {
  readonly html: string;
  readonly title: string;
  readonly frameRef: Ref<HTMLIFrameElement>;
}

const A4_HEIGHT = 1_123;

/** The report in a frame of its own: its styles stay inside, scripts cannot run, and it is as long as its content. */
export function ReportFrame({ html, title, frameRef }: ReportFrameProps) {
  const [height, setHeight] = useState(A4_HEIGHT);
  return (
    <iframe
      ref={frameRef}
      className="report-paper"
      title={title}
      // The page may measure and print the frame; the frame may run nothing.
      sandbox="allow-same-origin allow-modals"
      srcDoc={html}
      style={{ height }}
      onLoad={(event) => {
        const body = event.currentTarget.contentDocument?.body;
        if (body) setHeight(Math.max(A4_HEIGHT, body.scrollHeight));
      }}
    />
  );
}
