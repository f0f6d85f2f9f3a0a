import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VeniceErrorCode } from '@venice/errors-core';
import { scenarioPath } from './base-path.js';
import { basePath } from './generated/examples.js';
import { giveUp, respond } from './respond.js';
import { Scenario, type Script, type VeniceErrorScenario } from './scenario.js';
import {
  type ArbitraryAnswer,
  scriptArbitrary,
  scriptCode,
  type VeniceErrorAnswerOptions,
} from './scripted-answer.js';

/** How to start a server. */
export interface VeniceErrorServerOptions {
  /** Any free port unless told. */
  readonly port?: number | undefined;
}

/** A running server; close it, or the process stays alive. */
export interface VeniceErrorServer {
  /**
   * Here every route of the API succeeds, unless the request asks for an error with the header
   * `x-venice-test-error: MODEL_OVERLOADED` and, if wanted, `;shape=…` and `;as=…`.
   */
  readonly baseURL: string;
  /**
   * Sets up a way to fail: the documented answer of a code, changed as told, or an answer of your own. It
   * gets a base URL of its own, and there every request gets this answer, whatever its route.
   *
   * Throws a `TypeError` for a shape the code does not have.
   */
  answer<Code extends VeniceErrorCode>(
    code: Code,
    options?: VeniceErrorAnswerOptions<Code>,
  ): VeniceErrorScenario;
  answer(
    answer: ArbitraryAnswer,
    options?: Pick<VeniceErrorAnswerOptions, DeliveryOption>,
  ): VeniceErrorScenario;
  /** Ends the server and every open connection. Calling it again does nothing. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

type DeliveryOption = 'as' | 'delayMs' | 'times';

const HOST = '127.0.0.1';

/**
 * Starts a real HTTP server on this machine that fails like the Venice API: for tests with real clients, no
 * matter which. Needs no key.
 *
 * Rejects where the port is taken.
 *
 * @example
 * ```ts
 * import { startVeniceErrorServer } from '@venice/errors-testing/server';
 *
 * const server = await startVeniceErrorServer();
 * const { baseURL, requests } = server.answer('MODEL_OVERLOADED', { times: 2 });
 *
 * const response = await fetch(`${baseURL}/models`);
 * console.log(response.status, requests.length);
 * await server.close();
 * ```
 */
export async function startVeniceErrorServer({
  port = 0,
}: VeniceErrorServerOptions = {}): Promise<VeniceErrorServer> {
  const scenarios: Scenario[] = [];
  const server = createServer((request, response) => {
    respond(request, response, scenarios).catch((reason: unknown) => {
      giveUp(response, reason);
    });
  });
  const origin = `http://${HOST}:${await listen(server, port)}`;

  const addScenario = (code: VeniceErrorCode | undefined, script: Script): Scenario => {
    const scenario = new Scenario(origin + scenarioPath(scenarios.length), code, script);
    scenarios.push(scenario);
    return scenario;
  };

  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= closeServer(server));

  return {
    baseURL: origin + basePath,
    answer: (
      subject: VeniceErrorCode | ArbitraryAnswer,
      { as, delayMs, times = Infinity, ...overrides }: VeniceErrorAnswerOptions = {},
    ) => {
      const delivery = { as, delayMs };
      return typeof subject === 'string'
        ? addScenario(subject, { answer: scriptCode(subject, overrides), delivery, times })
        : addScenario(undefined, { answer: scriptArbitrary(subject), delivery, times });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(portOf(server.address(), port));
    });
  });
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
