/** Types in the form of openapi-typescript, for the one route of the recipe. */
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
