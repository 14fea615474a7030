#include "drivers/storage/files/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace qiming::drivers {
namespace {

constexpr mode_t owner_alone = 0600;
constexpr std::size_t piece_bytes = 262'144;

std::filesystem::path unfinished(const std::filesystem::path& path) {
    return path.string() + ".new";
}

bool sync_folder(const std::filesystem::path& folder) {
    const int open = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool is_safe = open >= 0 && ::fsync(open) == 0;
    if (open >= 0) {
        ::close(open);
    }
    return is_safe;
}

}  // namespace

FileWriter::FileWriter(std::filesystem::path path) : path_(std::move(path)) {
    constexpr mode_t owner_alone_may_enter = 0700;
    ::mkdir(path_.parent_path().c_str(), owner_alone_may_enter);  // it is there already, most often
    const int file =
        ::open(unfinished(path_).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, owner_alone);
    file_ = file < 0 ? nullptr : ::fdopen(file, "wb");
    is_good_ = file_ != nullptr;
}

FileWriter::~FileWriter() {
    if (file_ != nullptr) {
        std::fclose(file_);
        ::unlink(unfinished(path_).c_str());
    }
}

bool FileWriter::write(std::string_view piece) {
    is_good_ = is_good_ && std::fwrite(piece.data(), 1, piece.size(), file_) == piece.size();
    return is_good_;
}

bool FileWriter::commit() {
    is_good_ = is_good_ && std::fflush(file_) == 0 && ::fsync(::fileno(file_)) == 0;
    if (file_ != nullptr) {
        is_good_ = std::fclose(std::exchange(file_, nullptr)) == 0 && is_good_;
    }
    is_good_ =
        is_good_ && ::rename(unfinished(path_).c_str(), path_.c_str()) == 0 && sync_folder(path_.parent_path());
    if (!is_good_) {
        ::unlink(unfinished(path_).c_str());
    }
    return is_good_;
}

bool write_file(const std::filesystem::path& path, std::string_view text) {
    FileWriter writer(path);
    return writer.write(text) && writer.commit();
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"), &std::fclose);
    if (!file) {
        return std::nullopt;
    }
    std::string text;
    std::size_t filled = 0;
    do {
        filled = text.size();
        text.resize(std::max<std::size_t>(2 * filled, 64UL * 1024));
        filled += std::fread(text.data() + filled, 1, text.size() - filled, file.get());
    } while (filled == text.size());
    text.resize(filled);
    return std::ferror(file.get()) != 0 ? std::nullopt : std::optional(std::move(text));
}

std::shared_ptr<const MappedBlock> MappedBlock::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return nullptr;
    }
    struct stat about {};
    const auto size = ::fstat(file, &about) == 0 ? static_cast<std::size_t>(about.st_size) : std::size_t{0};
    void* const data = size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (data == MAP_FAILED) {
        ::close(file);
        return nullptr;
    }
    // What is read around a place that is looked at would count as memory in use.
    ::madvise(data, size, MADV_RANDOM);
    return std::shared_ptr<const MappedBlock>(new MappedBlock(file, static_cast<const char*>(data), size));
}

MappedBlock::~MappedBlock() {
    ::munmap(const_cast<char*>(data_), size_);
    ::close(file_);
}

bool MappedBlock::read_piece(std::size_t at, std::size_t most, std::string& piece) const {
    piece.resize(std::min(most, piece_bytes));
    const ssize_t got = ::pread(file_, piece.data(), piece.size(), static_cast<off_t>(at));
    piece.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return got > 0;
}

}  // namespace qiming::drivers
