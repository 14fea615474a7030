// What this process prints on standard error while one of these lives, libraries included.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <stdexcept>
#include <string>

namespace qiming::tests {

class CaughtErrors {
public:
    CaughtErrors() : file_(std::tmpfile()), before_(dup(STDERR_FILENO)) {
        if (file_ == nullptr || before_ < 0 || dup2(fileno(file_), STDERR_FILENO) < 0) {
            throw std::runtime_error("standard error cannot be caught");
        }
    }
    ~CaughtErrors() {
        dup2(before_, STDERR_FILENO);
        close(before_);
        std::fclose(file_);
    }
    CaughtErrors(const CaughtErrors&) = delete;
    CaughtErrors& operator=(const CaughtErrors&) = delete;

    std::string text() const {
        std::fflush(stderr);
        std::string text(static_cast<std::size_t>(lseek(STDERR_FILENO, 0, SEEK_END)), '\0');
        const ssize_t read = pread(STDERR_FILENO, text.data(), text.size(), 0);
        text.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
        return text;
    }

private:
    std::FILE* file_;
    int before_;
};

}  // namespace qiming::tests
