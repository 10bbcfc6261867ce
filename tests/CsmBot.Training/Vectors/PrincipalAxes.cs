namespace CsmBot.Training.Vectors;

/// <summary>Principal components by Jacobi rotation of the covariance matrix.</summary>
internal static class PrincipalAxes
{
    private const int Sweeps = 12;

    public static float[][] Of(IReadOnlyList<float[]> vectors, int count)
    {
        var size = vectors[0].Length;
        var covariance = Covariance(vectors, size);
        var axes = new double[size, size];
        for (var at = 0; at < size; at++)
        {
            axes[at, at] = 1;
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var row = 0; row < size; row++)
            {
                for (var column = row + 1; column < size; column++)
                {
                    Rotate(covariance, axes, row, column, size);
                }
            }
        }

        return [.. Enumerable.Range(0, size).OrderByDescending(at => covariance[at, at]).Take(count)
            .Select(at => Enumerable.Range(0, size).Select(row => (float)axes[row, at]).ToArray())];
    }

    private static double[,] Covariance(IReadOnlyList<float[]> vectors, int size)
    {
        var covariance = new double[size, size];
        foreach (var vector in vectors)
        {
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++)
                {
                    covariance[row, column] += vector[row] * (double)vector[column];
                }
            }
        }

        return covariance;
    }

    private static void Rotate(double[,] matrix, double[,] axes, int first, int second, int size)
    {
        if (Math.Abs(matrix[first, second]) < 1e-12)
        {
            return;
        }

        var theta = (matrix[second, second] - matrix[first, first]) / (2 * matrix[first, second]);
        var tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var at = 0; at < size; at++)
        {
            (matrix[at, first], matrix[at, second]) = ((cosine * matrix[at, first]) - (sine * matrix[at, second]), (sine * matrix[at, first]) + (cosine * matrix[at, second]));
        }

        for (var at = 0; at < size; at++)
        {
            (matrix[first, at], matrix[second, at]) = ((cosine * matrix[first, at]) - (sine * matrix[second, at]), (sine * matrix[first, at]) + (cosine * matrix[second, at]));
            (axes[at, first], axes[at, second]) = ((cosine * axes[at, first]) - (sine * axes[at, second]), (sine * axes[at, first]) + (cosine * axes[at, second]));
        }
    }
}
