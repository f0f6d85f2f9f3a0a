import { toProblemDetails, toUserMessage } from '@venice/errors-core/report';
import { decideRetry } from '@venice/errors-core/retry';
import { getVeniceError, withVeniceErrors } from '@venice/errors-fetch';

interface Env {
  VENICE_API_KEY: string;
  VENICE_BASE_URL: string;
}

interface Question {
  message: string;
}

const veniceFetch = withVeniceErrors(fetch, { inBandErrors: true });

export default {
  async fetch(request, env) {
    try {
      return await ask(await request.json<Question>(), env);
    } catch (caught) {
      const error = getVeniceError(caught);
      if (error === undefined) throw caught;
      const problem = toProblemDetails(error, { detail: toUserMessage(error) });
      const headers = new Headers({ 'content-type': 'application/problem+json' });
      if (problem.retryAfterSeconds !== undefined)
        headers.set('retry-after', String(problem.retryAfterSeconds));
      return new Response(JSON.stringify(problem), { status: problem.status, headers });
    }
  },
} satisfies ExportedHandler<Env>;

async function ask({ message }: Question, { VENICE_API_KEY, VENICE_BASE_URL }: Env): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${VENICE_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'venice-uncensored', messages: [{ role: 'user', content: message }] }),
  };
  for (let attempt = 1, previous: unknown; ; attempt++) {
    try {
      return await veniceFetch(`${VENICE_BASE_URL}/chat/completions`, init);
    } catch (caught) {
      const { retry, delayMs } = decideRetry(caught, { attempt, previous, maxWaitMs: 5_000 });
      if (!retry) throw caught;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      previous = caught;
    }
  }
}
