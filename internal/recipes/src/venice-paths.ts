/** As openapi-typescript would write it, for the one route that the recipe calls. */
export interface paths {
  '/chat/completions': {
    post: {
      requestBody: {
        content: {
          'application/json': { model: string; messages: { role: string; content: string }[] };
        };
      };
      responses: {
        200: { content: { 'application/json': { id: string } } };
      };
    };
  };
}
