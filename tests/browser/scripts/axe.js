// Runs axe on the elements of a selector; gives "rule (impact): selector, summary" per element.
const [selector, done] = arguments;
const include = [...document.querySelectorAll(selector)];
if (include.length === 0) {
  done([]);
} else {
  axe.run({ include }).then(
    (result) =>
      done(
        result.violations
          .filter((rule) => ["serious", "critical"].includes(rule.impact))
          .flatMap((rule) =>
            rule.nodes.map((n) => `${rule.id} (${rule.impact}): ${n.target} ${n.failureSummary}`),
          ),
      ),
    (error) => done(String(error)),
  );
}
