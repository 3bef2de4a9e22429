/**
 * Stands in for React's `cache`, which remembers nothing outside a page request: what a loader has answered is kept until the next request begins, by the
 * same arguments. So a page's loaders are measured as they run on the page.
 */
const forgetters: (() => void)[] = [];

export function asRequest<T>(work: () => T): T {
  for (const forget of forgetters) forget();
  return work();
}

export function cache<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const answers: { readonly args: A; readonly answer: R }[] = [];
  forgetters.push(() => answers.splice(0));
  return (...args) => {
    const known = answers.find((each) => each.args.length === args.length && each.args.every((arg, place) => Object.is(arg, args[place])));
    if (known) return known.answer;
    const answer = work(...args);
    answers.push({ args, answer });
    return answer;
  };
}
