// Gives the texts of the diagrams whose contrast to what is painted behind them is below a ratio.
const [least] = arguments;
const canvas = document.createElement("canvas");
canvas.width = canvas.height = 1;
const pen = canvas.getContext("2d", { willReadFrequently: true });

// Paints colours over each other, the lowest first, and reads what is seen.
function seen(colours) {
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, 1, 1);
  for (const [colour, opacity] of colours) {
    pen.globalAlpha = opacity;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  pen.globalAlpha = 1;
  return pen.getImageData(0, 0, 1, 1).data;
}

function luminance(colour) {
  const [r, g, b] = [...colour].slice(0, 3).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// The backgrounds of the boxes around an element, outermost first.
function backgrounds(element) {
  const found = [];
  for (let at = element; at; at = at.parentElement) {
    found.unshift([getComputedStyle(at).backgroundColor, 1]);
  }
  return found;
}

// The shapes of the diagram painted before a text whose middle they contain.
function shapes(svg, text) {
  const box = text.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return [...svg.querySelectorAll("path, polygon, ellipse, rect")]
    .filter((shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
    .filter((shape) => {
      const around = shape.getBoundingClientRect();
      return x > around.left && x < around.right && y > around.top && y < around.bottom;
    })
    .map((shape) => getComputedStyle(shape))
    .filter((style) => style.fill !== "none" && style.display !== "none")
    .map((style) => [style.fill, Number(style.fillOpacity) * Number(style.opacity)]);
}

return [...document.querySelectorAll("svg.uc-diagram text")].flatMap((text) => {
  const behind = [...backgrounds(text), ...shapes(text.closest("svg"), text)];
  const style = getComputedStyle(text);
  const front = [...behind, [style.fill, Number(style.fillOpacity) * Number(style.opacity)]];
  const [low, high] = [luminance(seen(behind)), luminance(seen(front))].sort((a, b) => a - b);
  const ratio = (high + 0.05) / (low + 0.05);
  return ratio < least ? [`${text.textContent}: ${ratio.toFixed(2)}`] : [];
});
