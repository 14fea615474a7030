// Files that are written whole or not at all, and files that are read where they lie. Any thread, one at a time
// for each object.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace qiming::drivers {

// Writes beside the file, under "NAME.new", for its owner alone; commit() puts it in its place. What was not
// committed is gone.
class FileWriter {
public:
    explicit FileWriter(std::filesystem::path path);
    ~FileWriter();
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    // False: there is no room or no right; all that follows fails, too.
    bool write(std::string_view piece);
    // Safe against a loss of power when true.
    bool commit();

private:
    std::filesystem::path path_;
    std::FILE* file_ = nullptr;
    bool is_good_ = false;
};

bool write_file(const std::filesystem::path& path, std::string_view text);
// Nothing: it is not there, or cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

// A file mapped into memory: of it only what is looked at takes memory. It stays readable when another file
// takes its place.
class MappedBlock {
public:
    // Null: it is not there, it is empty, or it cannot be read.
    static std::shared_ptr<const MappedBlock> open(const std::filesystem::path& path);
    ~MappedBlock();
    MappedBlock(const MappedBlock&) = delete;
    MappedBlock& operator=(const MappedBlock&) = delete;

    std::string_view bytes() const { return {data_, size_}; }
    // Hands the first `size` bytes to `take`, piece by piece, without keeping them in memory. False: reading
    // failed.
    template <typename Take>
    bool read_first(std::size_t size, const Take& take) const {
        std::string piece;
        std::size_t at = 0;
        while (at < size && read_piece(at, size - at, piece)) {
            take(std::string_view(piece));
            at += piece.size();
        }
        return at == size;
    }

private:
    MappedBlock(int file, const char* data, std::size_t size) : file_(file), data_(data), size_(size) {}
    bool read_piece(std::size_t at, std::size_t most, std::string& piece) const;

    int file_;
    const char* data_;
    std::size_t size_;
};

}  // namespace qiming::drivers
