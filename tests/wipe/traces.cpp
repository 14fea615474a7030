#include "tests/wipe/traces.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

namespace qiming::wipe {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t bytes_around = 24;

std::string as_utf32(const std::string& text) {
    std::string wide;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        char32_t point = more == 0 ? lead : lead & (0x3FU >> static_cast<unsigned>(more));
        for (int k = 1; k <= more; ++k) {
            point = (point << 6U) | (static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]) & 0x3FU);
        }
        wide.append(reinterpret_cast<const char*>(&point), sizeof point);
        i += static_cast<std::size_t>(more) + 1;
    }
    return wide;
}

std::string printable(std::string_view bytes) {
    std::string text(bytes);
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20; }, '.');
    return text;
}

void note_traces(const std::string& where, const std::string& bytes, const std::vector<std::string>& texts,
                 std::vector<Trace>& traces) {
    for (const std::string& text : texts) {
        for (const std::string& form : {text, as_utf32(text)}) {
            for (auto at = bytes.find(form); at != std::string::npos; at = bytes.find(form, at + 1)) {
                const std::size_t from = at - std::min(at, bytes_around);
                const auto around =
                    std::string_view(bytes).substr(from, at - from + form.size() + bytes_around);
                traces.push_back(fmt::format("{} +{:#x}: {} in \"{}\"", where, at, text, printable(around)));
            }
        }
    }
}

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name;
};

std::vector<Range> readable_ranges(pid_t process) {
    std::vector<Range> ranges;
    std::ifstream maps(fmt::format("/proc/{}/maps", process));
    for (std::string line; std::getline(maps, line);) {
        std::istringstream fields(line);
        Range range;
        char dash = 0;
        std::string rights;
        std::string unused;
        fields >> std::hex >> range.begin >> dash >> range.end >> rights >> unused >> unused >> unused;
        std::getline(fields >> std::ws, range.name);
        if (rights.front() == 'r' && range.name != "[vvar]" && range.name != "[vsyscall]") {
            ranges.push_back(range);
        }
    }
    return ranges;
}

std::string bytes_of(int memory, const Range& range) {
    std::string bytes(range.end - range.begin, '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t more =
            ::pread(memory, bytes.data() + got, bytes.size() - got, static_cast<off_t>(range.begin + got));
        if (more <= 0) {
            break;
        }
        got += static_cast<std::size_t>(more);
    }
    bytes.resize(got);
    return bytes;
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

bool may_read(pid_t process) {
    const int memory = ::open(fmt::format("/proc/{}/mem", process).c_str(), O_RDONLY | O_CLOEXEC);
    if (memory >= 0) {
        ::close(memory);
    }
    return memory >= 0;
}

std::vector<Trace> traces_in_memory(pid_t process, const std::vector<std::string>& texts) {
    ::kill(process, SIGSTOP);
    int status = 0;
    ::waitpid(process, &status, WUNTRACED);
    std::vector<Trace> traces;
    const int memory = ::open(fmt::format("/proc/{}/mem", process).c_str(), O_RDONLY | O_CLOEXEC);
    for (const Range& range : readable_ranges(process)) {
        note_traces(fmt::format("{:#x} {}", range.begin, range.name), bytes_of(memory, range), texts, traces);
    }
    ::close(memory);
    ::kill(process, SIGCONT);
    return traces;
}

std::vector<Trace> traces_in_files(pid_t process, const fs::path& folder, const std::string& but,
                                   const std::vector<std::string>& texts) {
    std::vector<Trace> traces;
    const auto search = [&](const fs::path& file, const fs::path& name) {
        std::error_code trouble;
        if (fs::is_regular_file(file, trouble) && !name.filename().string().starts_with(but)) {
            note_traces(name.string(), content_of(file), texts, traces);
        }
    };
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        search(entry.path(), entry.path());
    }
    for (const auto& entry : fs::directory_iterator(fmt::format("/proc/{}/fd", process))) {
        std::error_code trouble;
        search(entry.path(), fs::read_symlink(entry.path(), trouble));
    }
    return traces;
}

}  // namespace qiming::wipe
