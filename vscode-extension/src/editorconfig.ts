/** Sections that hold for drafts and for nothing else. */
const DraftSection = /^\s*\[\s*\*\.(md|\{\s*(md\s*,\s*markdown|markdown\s*,\s*md)\s*\})\s*\]/;
const AnySection = /^\s*\[.*\]/;

/** What an .editorconfig sets for drafts; undefined when it does not. */
export function getSetting(text: string, key: string): string | undefined {
  const line = findSetting(text.split('\n'), key);
  return line && parse(line.text)?.value;
}

/** The text of an .editorconfig with a setting for drafts, everything else as it was. Without a value the setting is taken out. */
export function withSetting(text: string, key: string, value: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split('\n').map(line => line.replace(/\r$/, ''));
  const found = findSetting(lines, key);
  if (found) {
    const comment = /\s*[#;].*$/.exec(found.text)?.[0] ?? '';
    const before = /^.*?[=:]\s*/.exec(found.text)?.[0] ?? `${key} = `;
    lines.splice(found.index, 1, ...value === '' ? [] : [before + value + comment]);
  } else if (value !== '') {
    insert(lines, `${key} = ${value}`);
  }

  return lines.join(end);
}

function insert(lines: string[], setting: string): void {
  const section = lines.findLastIndex(line => DraftSection.test(line));
  if (section < 0) {
    while (lines.at(-1)?.trim() === '') {
      lines.pop();
    }

    lines.push(...lines.length > 0 ? [''] : [], '[*.md]', setting, '');
    return;
  }

  let at = section + 1;
  for (let i = at; i < lines.length && !AnySection.test(lines[i]!); i++) {
    if (lines[i]!.trim() !== '' && !/^\s*[#;]/.test(lines[i]!)) {
      at = i + 1;
    }
  }

  lines.splice(at, 0, setting);
  if (at === lines.length - 1) {
    lines.push('');
  }
}

/** The last line that sets a key for drafts: it is the one that counts. */
function findSetting(lines: string[], key: string): { index: number; text: string } | undefined {
  let isInside = false;
  let found: { index: number; text: string } | undefined;
  lines.forEach((text, index) => {
    isInside = AnySection.test(text) ? DraftSection.test(text) : isInside;
    if (isInside && parse(text)?.key === key) {
      found = { index, text };
    }
  });
  return found;
}

function parse(line: string): { key: string; value: string } | undefined {
  const match = /^\s*([^#;\s=:][^=:]*?)\s*[=:]\s*([^#;]*)/.exec(line);
  return match ? { key: match[1]!.toLowerCase(), value: match[2]!.trim() } : undefined;
}
