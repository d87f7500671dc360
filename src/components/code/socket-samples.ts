import { channels as words } from '#words/channels.ts';
import type { Json } from '../../model/json.ts';
import type { SocketCall } from '../../model/socket-call.ts';
import type { Sample } from './render-samples.ts';
import { escapeShell, pythonLiteral } from './string-literals.ts';

/**
 * Code that opens a WebSocket, says something and prints what comes. JSON's way to write text in double quotes is also that of
 * JavaScript, Python, Go and Java; the shell has its own.
 */
export const socketSamples = (call: SocketCall): readonly Sample[] => [
  { id: 'shell', label: 'websocat', text: websocat(call) },
  { id: 'javascript', label: words.browser, text: browser(call) },
  { id: 'node', label: 'Node.js (ws)', text: node(call) },
  { id: 'python', label: 'Python', text: python(call) },
  { id: 'go', label: 'Go', text: go(call) },
  { id: 'java', label: 'Java', text: java(call) },
];

const quoted = (text: string): string => JSON.stringify(text.toWellFormed());
const shell = (text: string): string => `'${escapeShell(text)}'`;
/** A value as it goes over the wire: text as it is, anything else as JSON on one line. */
const wireText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
const lines = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join('\n');
const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);
const readable = (value: Json): string => JSON.stringify(value, null, 2);

function websocat({ url, headers, send }: SocketCall): string {
  const options = headers.map(({ name, value }) => `-H=${shell(`${name}: ${value}`)} \\\n  `);
  const connect = `websocat --no-close ${options.join('')}${shell(url)}`;
  // websocat sends a message a line.
  return send === undefined
    ? connect
    : `echo ${shell(wireText(send).replaceAll('\n', ' '))} |\n  ${connect}`;
}

const inJavaScript = (send: Json, by: string): string =>
  typeof send === 'string' ? quoted(send) : `JSON.stringify(${indent(readable(send), by)})`;

function browser({ browserUrl, send, receives }: SocketCall): string {
  return lines(
    `const socket = new WebSocket(${quoted(browserUrl)});`,
    send !== undefined &&
      `socket.addEventListener('open', () => {\n  socket.send(${inJavaScript(send, '  ')});\n});`,
    receives && `socket.addEventListener('message', ({ data }) => {\n  console.log(data);\n});`,
    `socket.addEventListener('close', ({ code, reason }) => {\n  console.log(code, reason);\n});`,
  );
}

function node({ url, headers, send, receives }: SocketCall): string {
  const pairs = headers.map(({ name, value }) => `    ${quoted(name)}: ${quoted(value)},`);
  const options = pairs.length > 0 ? `, {\n  headers: {\n${pairs.join('\n')}\n  },\n}` : '';
  return lines(
    `import WebSocket from 'ws';\n`,
    `const socket = new WebSocket(${quoted(url)}${options});`,
    send !== undefined &&
      `socket.on('open', () => {\n  socket.send(${inJavaScript(send, '  ')});\n});`,
    receives && `socket.on('message', (data) => {\n  console.log(data.toString());\n});`,
    `socket.on('error', console.error);`,
  );
}

function python({ url, headers, send, receives }: SocketCall): string {
  const pairs = headers.map(({ name, value }) => `        ${quoted(name)}: ${quoted(value)},`);
  const options = pairs.length > 0 ? `, additional_headers={\n${pairs.join('\n')}\n    }` : '';
  const isJson = send !== undefined && typeof send !== 'string';
  const sent =
    typeof send === 'string'
      ? quoted(send)
      : `json.dumps(${indent(pythonLiteral(readable(send ?? null)), '        ')})`;
  return lines(
    'import asyncio',
    isJson && 'import json',
    '\nfrom websockets.asyncio.client import connect\n\n',
    'async def main():',
    `    async with connect(${quoted(url)}${options}) as socket:`,
    send !== undefined && `        await socket.send(${sent})`,
    receives
      ? '        async for message in socket:\n            print(message)'
      : '        await socket.wait_closed()',
    '\n\nasyncio.run(main())',
  );
}

function go({ url, headers, send, receives }: SocketCall): string {
  const dial = headers.length > 0 ? '&websocket.DialOptions{HTTPHeader: header}' : 'nil';
  const fatal = `; err != nil {\n\t\tlog.Fatal(err)\n\t}`;
  return lines(
    'package main\n\nimport (\n\t"context"',
    receives && '\t"fmt"',
    '\t"log"',
    headers.length > 0 && '\t"net/http"',
    '\n\t"github.com/coder/websocket"\n)\n\nfunc main() {\n\tctx := context.Background()',
    headers.length > 0 && '\theader := http.Header{}',
    ...headers.map(({ name, value }) => `\theader.Set(${quoted(name)}, ${quoted(value)})`),
    `\tsocket, _, err := websocket.Dial(ctx, ${quoted(url)}, ${dial})`,
    '\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tdefer socket.CloseNow()',
    send !== undefined &&
      `\tif err := socket.Write(ctx, websocket.MessageText, []byte(${quoted(wireText(send))}))${fatal}`,
    receives
      ? '\tfor {\n\t\t_, data, err := socket.Read(ctx)\n\t\tif err != nil {\n\t\t\tlog.Fatal(err)\n\t\t}\n\t\tfmt.Println(string(data))\n\t}'
      : `\tif err := socket.Close(websocket.StatusNormalClosure, "")${fatal}`,
    '}',
  );
}

function java({ url, headers, send }: SocketCall): string {
  const set = headers.map(
    ({ name, value }) => `        .header(${quoted(name)}, ${quoted(value)})`,
  );
  return lines(
    'import java.net.URI;\nimport java.net.http.HttpClient;\nimport java.net.http.WebSocket;',
    'import java.util.concurrent.CompletionStage;\n\npublic class Main {',
    '  public static void main(String[] args) throws InterruptedException {',
    '    var listener = new WebSocket.Listener() {\n      @Override',
    '      public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {',
    '        System.out.print(last ? data + "\\n" : data);\n        socket.request(1);',
    '        return null;\n      }\n    };',
    '    var socket = HttpClient.newHttpClient().newWebSocketBuilder()',
    ...set,
    `        .buildAsync(URI.create(${quoted(url)}), listener)\n        .join();`,
    send !== undefined && `    socket.sendText(${quoted(wireText(send))}, true).join();`,
    '    Thread.currentThread().join();\n  }\n}',
  );
}
