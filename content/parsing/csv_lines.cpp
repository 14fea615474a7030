#include "content/parsing/csv_lines.h"

#include <algorithm>

namespace qiming::content {
namespace {

constexpr std::string_view line_ends = "\r\n";

bool ends_line(char each) {
    return line_ends.find(each) != std::string_view::npos;
}

class Scan {
public:
    Scan(std::string_view text, char separator) : rest_(text), separator_(separator) {}

    std::optional<StrayQuote> find() {
        while (!rest_.empty()) {
            skip_blanks();
            if (!rest_.empty() && rest_.front() == '"') {
                const std::size_t begins = line_;
                if (!pass_quoted()) {
                    return StrayQuote{begins, std::nullopt};
                }
                skip_blanks();
                if (!is_at_end_of_field()) {
                    return StrayQuote{begins, line_};
                }
            }
            pass_plain();
        }
        return std::nullopt;
    }

private:
    void skip() {
        const bool is_end = rest_.front() == '\n' || (rest_.front() == '\r' && !rest_.starts_with(line_ends));
        line_ += is_end ? 1U : 0U;
        rest_.remove_prefix(1);
    }
    void skip_blanks() {
        while (!rest_.empty() && rest_.front() != separator_ &&
               (rest_.front() == ' ' || rest_.front() == '\t')) {
            skip();
        }
    }
    bool is_at_end_of_field() const {
        return rest_.empty() || rest_.front() == separator_ || ends_line(rest_.front());
    }
    // False: it never ends.
    bool pass_quoted() {
        skip();
        while (!rest_.empty()) {
            const bool is_quote = rest_.front() == '"';
            skip();
            if (is_quote && (rest_.empty() || rest_.front() != '"')) {
                return true;
            }
            if (is_quote) {
                skip();  // two are one that is meant
            }
        }
        return false;
    }
    // To the start of the next field.
    void pass_plain() {
        while (!is_at_end_of_field()) {
            skip();
        }
        if (!rest_.empty()) {
            skip();
        }
    }

    std::string_view rest_;
    char separator_;
    std::size_t line_ = 1;
};

}  // namespace

std::size_t length_of_line(std::string_view text) {
    const std::size_t end = text.find_first_of(line_ends);
    if (end == std::string_view::npos) {
        return text.size();
    }
    return end + (text.substr(end).starts_with(line_ends) ? 2 : 1);
}

std::optional<StrayQuote> stray_quote(std::string_view text, char separator) {
    return Scan(text, separator).find();
}

}  // namespace qiming::content
