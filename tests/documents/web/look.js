// What a careful person would see wrong with a page: it gives a list of sentences, none for none.
(() => {
  const wrong = [];
  const main = document.querySelector("main");
  // The skip link before it has the focus, and the head of a table whose rows are stacked.
  const isHidden = (one) => {
    const around = one.closest(".skip, thead");
    return around && getComputedStyle(around).position === "absolute";
  };
  const name = (one) => `${one.localName} “${one.textContent.trim().slice(0, 40)}”`;
  const limit = innerWidth + 1;

  if (document.documentElement.scrollWidth > innerWidth)
    wrong.push(`the page is ${document.documentElement.scrollWidth} wide and the window ${innerWidth}`);

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const one = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || isHidden(one)) continue;
    const size = parseFloat(getComputedStyle(one).fontSize);
    if (size < 16) wrong.push(`${name(one)} is only ${size} high`);
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    for (const box of range.getClientRects())
      if (box.left < -1 || box.right > limit) { wrong.push(`${name(one)} leaves the window`); break; }
    if (!range.getClientRects().length) wrong.push(`${name(one)} is not shown`);
  }
  for (const one of document.body.querySelectorAll("*")) {
    const look = getComputedStyle(one);
    if (isHidden(one) || one.closest("svg")) continue;
    if (look.overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1) wrong.push(`${name(one)} is cut off`);
    if (look.overflowY !== "visible" && one.scrollHeight > one.clientHeight + 1) wrong.push(`${name(one)} is cut off`);
    if (look.textOverflow === "ellipsis") wrong.push(`${name(one)} is shortened`);
  }

  const ruler = document.createElement("p");
  ruler.textContent = "0".repeat(70);
  ruler.style = "position: absolute; white-space: nowrap; margin: 0";
  main.append(ruler);
  const longest = ruler.getBoundingClientRect().width;
  ruler.remove();
  for (const one of main.querySelectorAll("p, li"))
    if (one.clientWidth > longest) wrong.push(`${name(one)} has lines of more than 70 letters`);

  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((n) => n / 255)
      .map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const stands = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
    return (x + 0.05) / (y + 0.05);
  };
  const ground = (one) => {
    for (let up = one; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor;
      if (!/^rgba.*, 0\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const mark = (what, colour, behind) => {
    const ratio = stands(colour, behind);
    if (ratio < 3) wrong.push(`${what} stands out by only ${ratio.toFixed(2)} to 1`);
  };
  for (const one of document.querySelectorAll("svg.bar, svg.card"))
    mark(`a drawing (${one.getAttribute("class")})`, getComputedStyle(one).color, ground(one.parentElement));
  for (const one of document.querySelectorAll("svg .ground"))
    mark(`what is cut out of ${one.closest("svg").getAttribute("class")}`, getComputedStyle(one.closest("svg")).color,
      getComputedStyle(one).fill === "none" ? getComputedStyle(one).stroke : getComputedStyle(one).fill);
  for (const one of document.querySelectorAll(".box, blockquote, th, td")) {
    const look = getComputedStyle(one);
    if (one.localName === "td" && look.display === "block" || isHidden(one)) continue;
    const side = one.localName.startsWith("t") ? look.borderBottomColor : look.borderInlineStartColor;
    mark(`the line of ${name(one)}`, side, ground(one));
  }
  return wrong;
})()
