#include "kiosk/rehearsal/gallery/index_page.h"

#include <fmt/format.h>

namespace qiming::shell {
namespace {

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Qiming: every screen</title>
<style>
body { font: 1.125rem/1.5 sans-serif; margin: 0 auto; max-width: 120rem; padding: 1rem; color: #111; background: #fff; }
a { color: #003c8f; }
a:focus-visible, select:focus-visible { outline: 4px solid #003c8f; outline-offset: 2px; }
label, select { font-size: 1.25rem; }
select { min-height: 3rem; max-width: 100%; }
ul { list-style: none; padding: 0; display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); }
img { display: block; max-width: 100%; max-height: 24rem; width: auto; height: auto; border: 2px solid #555; }
</style>
</head>
<body>
<main>
<h1>Every screen of Qiming</h1>
)";

constexpr const char* script = R"(<script>
const choice = document.getElementById("screen");
const told = document.getElementById("told");
choice.addEventListener("change", () => {
  let shown = 0;
  for (const part of document.querySelectorAll("section")) {
    part.hidden = choice.value !== "" && part.id !== choice.value;
    shown += part.hidden ? 0 : 1;
  }
  told.textContent = shown === 1 ? "One screen is shown." : shown + " screens are shown.";
});
</script>
)";

std::string escaped(const std::string& text) {
    std::string safe;
    for (const char sign : text) {
        switch (sign) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += sign;
        }
    }
    return safe;
}

std::string picture(const GalleryEntry& entry) {
    return fmt::format(
        "<li><a href=\"{0}.png\"><img src=\"{0}.png\" width=\"{1}\" height=\"{2}\" loading=\"lazy\""
        " lang=\"{3}\" alt=\"{4}: {5}\"></a>\n<p>{5}<br><a href=\"{0}.json\">What assistive technology has"
        " of {6}, {5}</a></p></li>\n",
        escaped(entry.file), entry.width, entry.height, escaped(entry.language), escaped(entry.title),
        escaped(entry.look), escaped(entry.scene));
}

}  // namespace

std::string index_page(const std::vector<GalleryEntry>& entries) {
    std::string options;
    std::string sections;
    std::string scene;
    std::size_t scenes = 0;
    for (const GalleryEntry& entry : entries) {
        if (entry.scene != scene) {
            sections += scenes == 0 ? "" : "</ul>\n</section>\n";
            scene = entry.scene;
            ++scenes;
            options += fmt::format("<option value=\"{0}\">{0}</option>\n", escaped(scene));
            sections += fmt::format(
                "<section id=\"{0}\" aria-labelledby=\"{0}-heading\">\n<h2 id=\"{0}-heading\">{0}</h2>\n<ul>\n",
                escaped(scene));
        }
        sections += picture(entry);
    }
    sections += scenes == 0 ? "" : "</ul>\n</section>\n";
    return fmt::format(
        "{}<p>{} pictures of {} screens. Beside each stands what assistive technology has of it.</p>\n"
        "<p><label for=\"screen\">Show only this screen</label>\n<select id=\"screen\">\n"
        "<option value=\"\">all screens</option>\n{}</select></p>\n<p id=\"told\" role=\"status\"></p>\n"
        "{}</main>\n{}</body>\n</html>\n",
        head, entries.size(), scenes, options, sections, script);
}

}  // namespace qiming::shell
