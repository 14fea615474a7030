// Settings of one terminal, read from TOML (config/kiosk.toml is the commented example). Pure:
// text in, value out. Untrusted: a fault names file, line, what was expected and what to do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/jobs/job.h"

namespace qiming::config {

struct Hotline {
    content::LocalText name;
    std::string number;  // digits and -
    bool operator==(const Hotline&) const = default;
};

struct Settings {
    int kiosk_code = 101;         // 100-999, given by the centre; first three digits of every number
    bool has_kiosk_code = false;  // it stands in the file; else it is that of demonstrations
    std::string hall = "xiangzhou-hall";
    std::string region = "zhuhai";
    std::string time_zone = "Asia/Shanghai";  // of the region, by its name in the tz database
    std::string centre_url = "https://localhost:8443";
    std::string centre_ca;  // file of the private CA's certificate; the system store is ignored
    // Where the service desk is, as said before "的服务台" and behind "the service desk"; empty: nobody told.
    content::LocalText desk_place;
    std::vector<Hotline> hotlines = {{{"残疾人服务热线", "the Disabled Persons' Hotline"}, "12385"}};
    // Who handles what visitors tell (the consent names them), and for how many years after the last service.
    content::LocalText handler = {"珠海市残疾人联合会", "Zhuhai Disabled Persons' Federation"};
    std::string handler_phone = "12385";
    int keep_years = 3;
    std::vector<std::string> communication = {"sign_language", "writing",
                                              "plain_speech"};  // what staff of the hall offer, in this order
    float px_per_mm = 4.035F;                                   // panel density
    int width_px = 1920;
    int height_px = 1080;
    int distance_mm = 600;          // from the visitor's eyes to the panel (R21)
    std::string audio_speaker;      // SDL device name; empty: the default device
    std::string audio_headphones;   // empty: the same device as the speaker
    std::string audio_jack;         // input device of the headphone switch; empty: the first; "none": no jack
    int audio_period_frames = 256;  // per callback at the synthesiser's rate
    std::string printer_uri;        // ipp:// or ipps://; empty: there is no printer
    std::string printer_paper = "80mm";  // a roll "80mm" or "112mm", sheets "A5" or "A4"
    int explanation_ms = 800;            // R54: 200-3000, without a key, until a character is explained
    int idle_warning_s = 120;            // R36: 120-300
    int idle_grace_s = 45;               // R36
    std::string key_map = "default";
    bool operator==(const Settings&) const = default;
};

// Whether there is a time zone of this name. Only the shell can know; null: any name is taken.
using IsTimeZone = bool (*)(const std::string&);

tl::expected<Settings, content::ContentFault> parse_settings(std::string_view toml, std::string_view file,
                                                             IsTimeZone is_time_zone = nullptr);

}  // namespace qiming::config
