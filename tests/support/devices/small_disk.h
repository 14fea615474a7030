// A disk of its own, in memory and small, that a test can fill to the last byte. Needs root; it is seen by this
// process and those that it starts, and gone with them.
#pragma once

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "tests/support/devices/temporary_folder.h"

namespace qiming::support {

class SmallDisk {
public:
    explicit SmallDisk(int mebibytes) {
        const std::string size = "size=" + std::to_string(mebibytes) + "m,mode=0700";
        is_there_ = ::unshare(CLONE_NEWNS) == 0 &&
                    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                    ::mount("tmpfs", path().c_str(), "tmpfs", 0, size.c_str()) == 0;
    }
    ~SmallDisk() {
        if (is_there_) {
            ::umount2(path().c_str(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    // False: this test may not make a disk.
    bool is_there() const { return is_there_; }
    std::string path() const { return folder_.path().string(); }
    std::string file(const char* name) const { return path() + "/" + name; }

    // Not a byte is free afterwards.
    void fill() const {
        const int file = ::open(filler().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const std::vector<char> block(4096, 'x');
        for (std::size_t size = block.size(); size > 0;) {
            size = ::write(file, block.data(), size) > 0 ? size : size / 2;
        }
        ::close(file);
    }
    void make_room() const { ::unlink(filler().c_str()); }

private:
    std::string filler() const { return file("filler"); }
    TemporaryFolder folder_;
    bool is_there_ = false;
};

}  // namespace qiming::support
