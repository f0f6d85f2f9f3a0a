import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VeniceErrorCode } from '@venice/errors-core';
import { requireKnown, requireOptions } from '../checks/refuse.js';
import { basePath } from '../generated/examples.js';
import { deliveryModes } from '../response/delivery.js';
import {
  type CustomResponse,
  DELIVERY_OPTIONS,
  scriptCode,
  scriptCustom,
  type VeniceErrorResponseOptions,
} from '../response/scripted-response.js';
import type { VeniceRulesOptions } from '../rules/create-venice-rules.js';
import { scenarioPath } from './base-path.js';
import { giveUp, respond } from './respond.js';
import { RulesScenario, type VeniceRulesScenario } from './rules-scenario.js';
import { Scenario, type Script, type VeniceErrorScenario } from './scenario.js';

/** How to start a server. */
export interface VeniceErrorServerOptions {
  /** @defaultValue any free port */
  readonly port?: number | undefined;
}

/** A running server; close it, or the process stays alive. */
export interface VeniceErrorServer {
  /**
   * A base URL below which every route of the API succeeds. A request can ask for an error with the header
   * `x-venice-test-error: MODEL_OVERLOADED`, optionally with `;shape=…` and `;as=…`.
   */
  readonly baseURL: string;
  /**
   * Adds a scenario: the documented response of a code, with your changes, or a custom response. Every request
   * to the scenario's base URL gets it, whatever its route.
   *
   * @throws A `TypeError` for an unknown code, shape, delivery or option, with the valid ones.
   */
  answer<Code extends VeniceErrorCode>(
    code: Code,
    options?: VeniceErrorResponseOptions<Code>,
  ): VeniceErrorScenario;
  answer(
    response: CustomResponse,
    options?: Pick<VeniceErrorResponseOptions, DeliveryOption>,
  ): VeniceErrorScenario;
  /**
   * Adds a scenario that follows Venice's published rules: error budgets, limits, a balance, charges, and the failures
   * that you plan. For tests of a retry loop with a real client. Limits are counted by the credentials, the model and
   * the `user` of a request.
   *
   * @throws A `TypeError` for an option or a code that is misspelt.
   *
   * @example
   * ```ts
   * import { startVeniceErrorServer } from '@venice/errors-testing/server';
   *
   * const server = await startVeniceErrorServer();
   * const { baseURL, charges } = server.play({
   *   latencyMs: [20, 200],
   *   failures: [{ error: 'MODEL_AT_CAPACITY', fromMs: 1_000, untilMs: 5_000 }, { error: 'INFERENCE_FAILED', share: 0.01 }],
   * });
   * console.log(baseURL, charges.length);
   * await server.close();
   * ```
   */
  play(options?: VeniceRulesOptions): VeniceRulesScenario;
  /** Ends the server and every open connection. Calling it again does nothing. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

type DeliveryOption = 'as' | 'delayMs' | 'times';

const HOST = '127.0.0.1';

/**
 * Starts a real HTTP server on 127.0.0.1 that fails like the Venice API, for tests with any real client. Needs
 * no key.
 *
 * @throws Rejects with Node's error if the port is taken, and with a `TypeError` for an unknown option.
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
export async function startVeniceErrorServer(
  options: VeniceErrorServerOptions = {},
): Promise<VeniceErrorServer> {
  requireOptions(options, ['port']);
  const { port = 0 } = options;
  const scenarios: (Scenario | RulesScenario)[] = [];
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
    answer: (subject: VeniceErrorCode | CustomResponse, response: VeniceErrorResponseOptions = {}) => {
      const { as, delayMs, times = Infinity, ...overrides } = response;
      if (as !== undefined) requireKnown('delivery', as, deliveryModes);
      const delivery = { as, delayMs };
      if (typeof subject === 'string')
        return addScenario(subject, { scripted: scriptCode(subject, overrides), delivery, times });
      requireOptions(response, DELIVERY_OPTIONS);
      return addScenario(undefined, { scripted: scriptCustom(subject), delivery, times });
    },
    play: (options) => {
      const scenario = new RulesScenario(origin + scenarioPath(scenarios.length), options);
      scenarios.push(scenario);
      return scenario;
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
