"""Times SciPy's rank tests on samples written by the benchmark `rank-tests`.

Usage: python3 scipy_rank_tests.py RUNS FIRST SECOND [FIRST SECOND ...]
Each file holds little-endian 64-bit floating point numbers. Prints one JSON document.
"""
import json
import resource
import sys
import time

import numpy
import scipy
from scipy import stats


def measure(runs, test):
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        result = test()
        seconds.append(time.perf_counter() - start)
    return {"seconds": sorted(seconds)[runs // 2], "statistic": float(result[0]), "pValue": float(result[1])}


def main():
    runs, paths = int(sys.argv[1]), sys.argv[2:]
    results = []
    for first_path, second_path in zip(paths[::2], paths[1::2]):
        first, second = numpy.fromfile(first_path, "<f8"), numpy.fromfile(second_path, "<f8")
        results.append(measure(runs, lambda: stats.mannwhitneyu(first, second, method="asymptotic")))
        results.append(measure(runs, lambda: stats.kruskal(first, second)))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"peer": f"SciPy {scipy.__version__}", "peakMegabytes": megabytes, "results": results}))


main()
