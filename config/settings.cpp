#include "config/settings.h"

#include <algorithm>
#include <array>

#include "accessibility/layout/metrics.h"
#include "config/toml_reading.h"
#include "content/forms/communication.h"

namespace qiming::config {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_text = 512;
constexpr std::size_t longest_spoken = 60;  // bytes: 20 Chinese characters
constexpr std::size_t most_hotlines = 4;
constexpr std::string_view known_ways = "sign_language, writing, captions, hearing_loop, plain_speech";
constexpr std::array<std::string_view, 4> papers{"80mm", "112mm", "A5", "A4"};

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '-' || each == '_';
    });
}

std::string read_name(Table& table, std::string_view key, const std::string& fallback) {
    std::string name = table.text_or(key, fallback, longest_name);
    if (!is_name(name)) {
        table.refuse(key, "expected small letters, digits, - and _", "Correct the name.");
    }
    return name;
}

bool is_telephone(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789-") == std::string::npos;
}

void read_terminal(Table table, IsTimeZone is_time_zone, Settings& settings) {
    constexpr int none = 0;
    const int code = table.whole_or("kiosk_code", none, 100, 999);
    settings.has_kiosk_code = code != none;
    settings.kiosk_code = settings.has_kiosk_code ? code : settings.kiosk_code;
    settings.hall = read_name(table, "hall", settings.hall);
    settings.region = read_name(table, "region", settings.region);
    settings.time_zone = table.text_or("time_zone", settings.time_zone, longest_name);
    if (is_time_zone != nullptr && !is_time_zone(settings.time_zone)) {
        table.refuse("time_zone", "expected a zone of the tz database, found \"" + settings.time_zone + "\"",
                     "Give the region's zone, such as \"Asia/Shanghai\".");
    }
    settings.communication =
        table.texts_or("communication", settings.communication, content::is_way_of_communication, known_ways);
    settings.key_map = read_name(table, "key_map", settings.key_map);
    table.refuse_unknown();
}

void read_desk(Table table, Settings& settings) {
    settings.desk_place = {table.text_or("place", "", longest_spoken),
                           table.text_or("place_en", "", longest_spoken)};
    table.refuse_unknown();
}

Hotline read_hotline(Table table) {
    Hotline hotline{{table.text_or("name", "", longest_spoken), table.text_or("name_en", "", longest_spoken)},
                    table.text_or("number", "", 20)};
    if (hotline.name.chinese.empty()) {
        table.refuse("name", "expected who answers this number", "Name the hotline.");
    }
    const bool has_digits = hotline.number.find_first_of("0123456789") != std::string::npos;
    if (!has_digits || hotline.number.find_first_not_of("0123456789-") != std::string::npos) {
        table.refuse("number", "expected a telephone number of digits and -", "Correct the number.");
    }
    table.refuse_unknown();
    return hotline;
}

void read_hotlines(Table& root, Settings& settings) {
    const auto tables = root.tables("hotlines", most_hotlines);
    if (!tables) {
        return;
    }
    settings.hotlines.clear();
    for (const Table& table : *tables) {
        settings.hotlines.push_back(read_hotline(table));
    }
}

void read_consent(Table table, Settings& settings) {
    settings.handler = {table.text_or("handler", settings.handler.chinese, longest_spoken),
                        table.text_or("handler_en", settings.handler.english, longest_spoken)};
    settings.handler_phone = table.text_or("handler_phone", settings.handler_phone, 20);
    if (settings.handler.chinese.empty() || settings.handler.english.empty()) {
        table.refuse("handler", "expected a name", "Name who handles what visitors tell, in both languages.");
    }
    if (!is_telephone(settings.handler_phone)) {
        table.refuse("handler_phone", "expected a telephone number of digits and -", "Correct the number.");
    }
    settings.keep_years = table.whole_or("keep_years", settings.keep_years, 1, 30);
    table.refuse_unknown();
}

void read_centre(Table table, Settings& settings) {
    settings.centre_url = table.text_or("url", settings.centre_url, longest_text);
    if (settings.centre_url.rfind("https://", 0) != 0 || settings.centre_url.size() < 9) {
        table.refuse("url", "expected an address that begins with https://",
                     "Give the address of the centre, such as https://centre.example:8443.");
    }
    settings.centre_ca = table.text_or("ca", settings.centre_ca, longest_text);
    table.refuse_unknown();
}

// From farther away even the largest letters are seen under less than 0.7 degrees (R21).
constexpr int farthest_for_large_text_mm = static_cast<int>(
    accessibility::cap_height_mm(accessibility::TextSize::Quadruple) / accessibility::large_text_per_distance);

void read_display(Table table, Settings& settings) {
    settings.px_per_mm = table.fraction_or("px_per_mm", settings.px_per_mm, 1.0F, 20.0F);
    settings.width_px = table.whole_or("width_px", settings.width_px, 320, 16384);
    settings.height_px = table.whole_or("height_px", settings.height_px, 240, 16384);
    settings.distance_mm = table.whole_or("distance_mm", settings.distance_mm, 300, farthest_for_large_text_mm);
    table.refuse_unknown();
}

void read_audio(Table table, Settings& settings) {
    settings.audio_speaker = table.text_or("speaker", settings.audio_speaker, longest_text);
    settings.audio_headphones = table.text_or("headphones", settings.audio_headphones, longest_text);
    settings.audio_jack = table.text_or("jack", settings.audio_jack, longest_text);
    settings.audio_period_frames = table.whole_or("period_frames", settings.audio_period_frames, 64, 4096);
    table.refuse_unknown();
}

bool is_printer_address(const std::string& uri) {
    return uri.empty() || (uri.rfind("ipp://", 0) == 0 && uri.size() > 6) ||
           (uri.rfind("ipps://", 0) == 0 && uri.size() > 7);
}

void read_printer(Table table, Settings& settings) {
    settings.printer_uri = table.text_or("uri", settings.printer_uri, longest_text);
    if (!is_printer_address(settings.printer_uri)) {
        table.refuse(
            "uri", "expected an address that begins with ipp:// or ipps://",
            "Give the address of the printer, such as ipp://printer.example/ipp/print, or \"\" for none.");
    }
    settings.printer_paper = table.text_or("paper", settings.printer_paper, longest_name);
    const auto is_known = [&](std::string_view paper) { return paper == settings.printer_paper; };
    if (std::none_of(papers.begin(), papers.end(), is_known)) {
        table.refuse("paper", "expected 80mm, 112mm, A5 or A4", "Give the paper that is in the printer.");
    }
    table.refuse_unknown();
}

void read_speech(Table table, Settings& settings) {
    settings.explanation_ms = table.whole_or("explanation_ms", settings.explanation_ms, 200, 3000);
    table.refuse_unknown();
}

void read_idle(Table table, Settings& settings) {
    settings.idle_warning_s = table.whole_or("warning_s", settings.idle_warning_s, 120, 300);
    settings.idle_grace_s = table.whole_or("grace_s", settings.idle_grace_s, 45, 300);
    table.refuse_unknown();
}

}  // namespace

tl::expected<Settings, content::ContentFault> parse_settings(std::string_view toml, std::string_view file,
                                                             IsTimeZone is_time_zone) {
    const auto parsed = parse_toml(toml, file);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    Table root(reading, *parsed, "");
    Settings settings;
    read_terminal(root.table("terminal"), is_time_zone, settings);
    read_desk(root.table("desk"), settings);
    read_hotlines(root, settings);
    read_consent(root.table("consent"), settings);
    read_centre(root.table("centre"), settings);
    read_display(root.table("display"), settings);
    read_audio(root.table("audio"), settings);
    read_printer(root.table("printer"), settings);
    read_speech(root.table("speech"), settings);
    read_idle(root.table("idle"), settings);
    root.refuse_unknown();
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return settings;
}

}  // namespace qiming::config
