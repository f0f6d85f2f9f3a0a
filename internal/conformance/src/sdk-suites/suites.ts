import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace-root.js';

/** The unit suite of an SDK, and how our hook gets inside. */
export interface SdkSuite {
  readonly name: string;
  /** The repository that is taken if the environment has no other. */
  readonly repository: string;
  /** The environment variable with another repository, a URL or a path, which can end in `#` and a ref. */
  readonly variable: string;
  /** The tag of the version that our package is tested with. */
  readonly tag: string;
  /** The development dependencies of the SDK that its unit suite needs. */
  readonly tools: RegExp;
  /** The one place at which the hook is put into the SDK's source. */
  readonly hook: {
    readonly file: string;
    readonly from: string;
    readonly to: string;
    readonly module: string;
  };
  /** The files of tests: all, and those that send requests or read streams. */
  readonly files: { readonly whole: RegExp; readonly part: RegExp };
  /** Tests that are left out of the part, because they wait for many seconds or for another server. */
  readonly slow?: string;
  /** The tests that fail with the hook alone, on purpose, with the reason. */
  readonly expected: Readonly<Record<string, string>>;
}

const CHARGED = 'what may have been charged is not repeated: the catalog does not know this route';
const HEADERS = '`error.headers` is a copy';

export const suites: readonly SdkSuite[] = [
  {
    name: 'openai',
    repository: 'https://github.com/openai/openai-node.git',
    variable: 'VENICE_SUITE_OPENAI',
    tag: tagOf('errors-openai', 'openai'),
    tools:
      /^(?:@smithy\/.*|@swc\/.*|deep-object-diff|execa|fast-.*|iconv-lite|jest|ts-jest|ts-node|typescript|undici|vitest|ws|zod)$/,
    hook: {
      file: 'src/client.ts',
      from: 'options.fetch ?? Shims.getDefaultFetch()',
      to: 'withVeniceErrors<any>({ fetch: options.fetch ?? Shims.getDefaultFetch() }).fetch',
      module: 'packages/errors-openai/dist/index.cjs',
    },
    files: {
      // The others need a server that is generated from a description of the API.
      whole: /^tests\/(?!api-resources|live).*\.test\.ts$/,
      part: /^tests\/(?:index|streaming|uploads|responses|client-behavior|core\/streaming-.*|lib\/(?:azure|bedrock|ChatCompletionStream|ResponseStream|streaming-.*))\.test\.ts$/,
    },
    expected: {
      'OpenAI client request behavior retries HTTP status 409 according to explicit headers and defaults':
        '409 is not repeated',
      'OpenAI client request behavior retries HTTP status 500 according to explicit headers and defaults':
        CHARGED,
      'instantiate bedrock client refreshes token provider before retries': CHARGED,
      'instantiate bedrock client refreshes token provider for admin security routes': CHARGED,
      'tracks the actual serialized tool contract again when a request is retried': CHARGED,
      "named SSE provider errors rejects flat named provider errors on the public 'Chat Completions' streaming API":
        HEADERS,
      "named SSE provider errors rejects flat named provider errors on the public 'Responses' streaming API":
        HEADERS,
      "named SSE provider errors rejects flat named provider errors on the public 'Assistants' streaming API":
        HEADERS,
      'named SSE provider errors preserves malformed named-error diagnostic privacy and disabled logging':
        'an event `error` that cannot be read is an `APIError`, as every other is, not a `SyntaxError`',
    },
  },
  {
    name: 'axios',
    repository: 'https://github.com/axios/axios.git',
    variable: 'VENICE_SUITE_AXIOS',
    tag: tagOf('errors-axios', 'axios'),
    tools:
      /^(?:abortcontroller-polyfill|body-parser|dev-null|es6-promise|express|formdata-node|formidable|fs-extra|get-stream|mocha|multer|stream-throttle|vitest)$/,
    hook: {
      file: 'lib/axios.js',
      from: 'return instance;',
      to: 'return withVeniceErrors(instance);',
      module: 'packages/errors-axios/dist/index.js',
    },
    files: { whole: /^tests?\/unit\/.*\.js$/, part: /^tests?\/unit\/.*\.js$/ },
    slow: 'progress|rate limit|Rate limit|HTTPS protocol|issues 4999',
    expected: {},
  },
];

/** The version of an SDK with which a package is tested, as a tag. */
function tagOf(folder: string, sdk: string): string {
  const manifest = readFileSync(join(workspaceRoot, 'packages', folder, 'package.json'), 'utf8');
  const { devDependencies }: { devDependencies: Readonly<Record<string, string>> } = JSON.parse(manifest);
  return `v${devDependencies[sdk]}`;
}
