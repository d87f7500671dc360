import { tryConsole as words } from '#words/try-console.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import SwaggerUI from 'swagger-ui-react';
import type { Json } from '../../model/json.ts';
import { authorizeRequest, type Credential } from './credential.ts';
import { explainResponse } from './explain-response.ts';
import { keepAccessible } from './keep-accessible.ts';
import { consolePlugin } from './swagger-plugin.tsx';

interface SwaggerViewProps {
  readonly description: { readonly [key: string]: Json };
  readonly base: string;
  readonly credential: Credential;
  readonly single: boolean;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;
const plugins = [consolePlugin];

/** Swagger UI over a description that was prepared for it. It is told nothing of the key: that is added as a request leaves. */
export function SwaggerView({ description, base, credential, single }: SwaggerViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState('');
  const current = useRef(credential);
  useEffect(() => {
    current.current = credential;
  }, [credential]);
  useEffect(() => (root.current ? keepAccessible(root.current) : undefined), []);
  // Swagger UI reads these once, when it starts.
  const fixed = useMemo(
    () => ({
      requestInterceptor: (request: object) =>
        authorizeRequest(request as Parameters<typeof authorizeRequest>[0], current.current, base),
      responseInterceptor: (response: { status?: number; statusText?: string; text?: string }) => {
        setNews(announcement(response, current.current.kind === 'key'));
        return response;
      },
    }),
    [base],
  );
  return (
    <div ref={root} className={single ? 'gatehouse-console-single mt-4' : 'mt-4'}>
      {single ? (
        <h3 className="sr-only">{words.requestAndAnswer}</h3>
      ) : (
        <h2 className="sr-only">{words.operations}</h2>
      )}
      <SwaggerUI
        {...fixed}
        spec={description}
        plugins={plugins}
        layout="ConsoleLayout"
        supportedSubmitMethods={[...methods]}
        docExpansion={single ? 'full' : 'list'}
        deepLinking={!single}
        defaultModelsExpandDepth={-1}
        displayRequestDuration
        tryItOutEnabled
        persistAuthorization={false}
      />
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </div>
  );
}

function announcement(
  response: { status?: number; statusText?: string; text?: string },
  keySent: boolean,
): string {
  const { status, statusText = '', text = '' } = response;
  const explanation = explainResponse({ status, body: text, keySent });
  const answered = words.answered(`${status ?? ''} ${statusText}`.trim());
  return explanation ? `${answered} ${explanation.title} ${explanation.text}` : answered;
}
