import { createOpenAI as openai6 } from '@ai-sdk/openai';
import { createOpenAI as openai5 } from '@ai-sdk/openai-2';
import { createOpenAI as openai7 } from '@ai-sdk/openai-4';
import { createOpenAICompatible as compatible6 } from '@ai-sdk/openai-compatible';
import { createOpenAICompatible as compatible5 } from '@ai-sdk/openai-compatible-1';
import { createOpenAICompatible as compatible7 } from '@ai-sdk/openai-compatible-3';
import * as ai6 from 'ai';
import * as ai5 from 'ai-5';
import * as ai7 from 'ai-7';
import { createVenice } from 'venice-ai-sdk-provider';
import { z } from 'zod';

globalThis.AI_SDK_LOG_WARNINGS = false;

/** The settings of the tests' providers. */
export interface Settings {
  readonly name: string;
  readonly apiKey: string;
  readonly baseURL: string;
  readonly fetch?: typeof fetch;
}

/** A part of a stream. */
export interface Part {
  readonly type: string;
  readonly error?: unknown;
}

/** The result of `streamText`. */
interface StreamedText {
  readonly fullStream: AsyncIterable<Part>;
  readonly text: PromiseLike<string>;
  readonly finishReason: PromiseLike<unknown>;
  toUIMessageStreamResponse(options: { onError: (error: unknown) => string }): Response;
}

/** The result of `streamObject`. */
interface StreamedObject {
  readonly fullStream: AsyncIterable<Part>;
  readonly object: PromiseLike<unknown>;
}

/** The part of the SDK that the tests use. Its majors differ in types that these tests do not use. */
interface SDK {
  readonly APICallError: { isInstance(error: unknown): boolean };
  readonly Output: { object(options: object): unknown };
  generateText(request: object): PromiseLike<unknown>;
  generateObject(request: object): PromiseLike<unknown>;
  embed(request: object): PromiseLike<unknown>;
  generateImage(request: object): PromiseLike<unknown>;
  experimental_generateSpeech(request: object): PromiseLike<unknown>;
  experimental_transcribe(request: object): PromiseLike<unknown>;
  streamText(request: object): StreamedText;
  streamObject(request: object): StreamedObject;
}

interface ChatProvider {
  (model: string): unknown;
  textEmbeddingModel(model: string): unknown;
  imageModel(model: string): unknown;
}

interface OpenAIProvider {
  responses(model: string): unknown;
  speech(model: string): unknown;
  transcription(model: string): unknown;
}

interface Providers {
  chat(settings: Settings): ChatProvider;
  openai(settings: Settings): OpenAIProvider;
}

/** Sends a request to one kind of model. `options` are those of the SDK, such as `maxRetries`. */
type Call = (settings: Settings, options?: object) => PromiseLike<unknown>;

/** One major of the SDK with one provider. */
export interface Major {
  readonly name: string;
  readonly APICallError: SDK['APICallError'];
  /** A call for each kind of model, by the name of the SDK's function. */
  readonly calls: Readonly<Record<(typeof kinds)[number], Call>>;
  readonly streamText: (settings: Settings, options: object) => StreamedText;
  /** `streamText` with the Responses API. */
  readonly streamResponse: (settings: Settings, options: object) => StreamedText;
  /** `streamText` with a schema for the output. */
  readonly streamOutput: (settings: Settings, options: object) => StreamedText;
  readonly streamObject: (settings: Settings, options: object) => StreamedObject;
}

export const kinds = [
  'generateText',
  'generateObject',
  'embed',
  'generateImage',
  'generateSpeech',
  'transcribe',
] as const;

/** It must never appear in an error. */
export const prompt = 'the secret prompt';
const schema = z.object({ answer: z.string() });
const audio = new Uint8Array([82, 73, 70, 70]);

function major(name: string, ai: SDK, providers: Providers): Major {
  const model = (settings: Settings): unknown => providers.chat(settings)('m');
  return {
    name,
    APICallError: ai.APICallError,
    calls: {
      generateText: (settings, options) => ai.generateText({ ...options, prompt, model: model(settings) }),
      generateObject: (settings, options) =>
        ai.generateObject({ ...options, prompt, schema, model: model(settings) }),
      embed: (settings, options) =>
        ai.embed({ ...options, value: prompt, model: providers.chat(settings).textEmbeddingModel('m') }),
      generateImage: (settings, options) =>
        ai.generateImage({ ...options, prompt, model: providers.chat(settings).imageModel('m') }),
      generateSpeech: (settings, options) =>
        ai.experimental_generateSpeech({
          ...options,
          text: prompt,
          model: providers.openai(settings).speech('m'),
        }),
      transcribe: (settings, options) =>
        ai.experimental_transcribe({
          ...options,
          audio,
          model: providers.openai(settings).transcription('m'),
        }),
    },
    streamText: (settings, options) => ai.streamText({ ...options, prompt, model: model(settings) }),
    streamResponse: (settings, options) =>
      ai.streamText({ ...options, prompt, model: providers.openai(settings).responses('m') }),
    streamOutput: (settings, options) => {
      const output = ai.Output.object({ schema });
      return ai.streamText({
        ...options,
        prompt,
        output,
        experimental_output: output,
        model: model(settings),
      });
    },
    streamObject: (settings, options) =>
      ai.streamObject({ ...options, prompt, schema, model: model(settings) }),
  };
}

const sdk5: SDK = { ...ai5, generateImage: ai5.experimental_generateImage };

export const majors: readonly Major[] = [
  major('ai 5', sdk5, { chat: compatible5, openai: openai5 }),
  major('ai 6', ai6, { chat: compatible6, openai: openai6 }),
  major('ai 7', ai7, { chat: compatible7, openai: openai7 }),
];

/** The provider of the Venice community, which exists for ai 6. */
export const veniceProvider: Major = major('ai 6 with venice-ai-sdk-provider', ai6, {
  chat: createVenice,
  openai: openai6,
});
