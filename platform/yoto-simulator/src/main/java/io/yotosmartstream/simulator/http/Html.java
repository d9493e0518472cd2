package io.yotosmartstream.simulator.http;

/** The frame of the few pages for people: plainly marked as simulator, usable without a script. */
public final class Html {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s · Yoto simulator</title>
      <link rel="icon" href="data:,">
      <style>
      :root { color-scheme: light dark; --ink:#1d1b2e; --paper:#fff; --back:#f4efe6; --red:#c2321b; --line:#8a8599; }
      @media (prefers-color-scheme: dark) { :root { --ink:#f2eff9; --paper:#25233a; --back:#171526; --red:#ff8a75; --line:#8d88a5; } }
      * { box-sizing: border-box }
      body { margin:0; min-height:100vh; display:grid; place-items:center; padding:1.5rem; background:var(--back);
        color:var(--ink); font:1.05rem/1.5 system-ui, sans-serif }
      main { width:min(34rem,100%%); background:var(--paper); border-radius:1.25rem; padding:2rem;
        box-shadow:0 10px 40px rgb(20 10 60 / .14) }
      .mark { display:inline-block; margin:0; padding:.2rem .7rem; border-radius:1rem; background:#ffd23f; color:#1d1b2e;
        font-weight:700; font-size:.9rem }
      h1 { margin:.8rem 0; font-size:1.6rem; line-height:1.2 }
      label { display:block; margin:1rem 0 .3rem; font-weight:600 }
      select, input { width:100%%; font:inherit; padding:.65rem .8rem; border:1px solid var(--line); border-radius:.7rem;
        background:transparent; color:inherit }
      option { color:#1d1b2e; background:#fff }
      ul { padding-left:1.2rem; margin:.3rem 0 }
      code { font-size:.92em; overflow-wrap:anywhere }
      a { color:inherit }
      .buttons { display:flex; gap:.8rem; margin-top:1.5rem }
      button { flex:1; font:inherit; font-weight:700; padding:.75rem 1rem; border-radius:.8rem; cursor:pointer;
        border:2px solid #1f6f43; background:#1f6f43; color:#fff }
      button.quiet { background:transparent; color:inherit; border-color:var(--line) }
      :focus-visible { outline:3px solid #3b82f6; outline-offset:2px }
      .problem { color:var(--red); font-weight:600 }
      .note { margin:1.6rem 0 0; font-size:.9rem; opacity:.85 }
      </style>
      </head>
      <body>
      <main>
      <p class="mark">Simulator</p>
      <h1>%1$s</h1>
      %2$s
      <p class="note">This is a simulator on this machine, not Yoto. No real account, password or player is involved.</p>
      </main>
      </body>
      </html>
      """;

  private Html() {}

  public static Reply page(int status, String title, String content) {
    return Reply.html(status, PAGE.formatted(escape(title), content));
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
